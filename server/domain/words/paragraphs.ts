/** The paragraphs of a text that a person typed, whatever its lines end with: none is empty, and no white space stands around one. */
export const paragraphs = (text: string): readonly string[] =>
  text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
