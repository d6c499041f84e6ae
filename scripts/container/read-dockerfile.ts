/** One instruction of a Dockerfile, with the stage it belongs to (the name after AS, or its number). */
export interface Instruction {
  stage: string;
  name: string;
  words: string[];
}

/** As much of the Dockerfile language as ours uses: one instruction a line, `#` comments, stages. */
export function readDockerfile(text: string): Instruction[] {
  let stage = '';
  let stages = 0;
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [name = '', ...words] = line.trim().split(/\s+/);
      if (name === 'FROM') stage = words[1] === 'AS' ? (words[2] ?? '') : String(stages++);
      return { stage, name, words };
    });
}

/** The list of an instruction written as JSON, such as CMD ["node", "x.mjs"]. */
export const jsonWords = ({ words }: Instruction): string[] =>
  JSON.parse(words.slice(words.indexOf('CMD') + 1).join(' ')) as string[];
