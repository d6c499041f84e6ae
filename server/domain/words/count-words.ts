/** A number with its noun: "1 practice", "70 practices", "2 replies". */
export const countWords = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
