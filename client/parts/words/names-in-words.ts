/** Names as a sentence has them: "Ann", "Ann or Bob", "Ann, Bob or Cleo". */
export const namesInWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
