/** Text that a person typed, in the paragraphs they made. */
export const Typed = ({ text }: { text: string }) =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line, place) => <p key={`${place} ${line}`}>{line}</p>);
