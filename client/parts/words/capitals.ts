/** The same words with a large first letter, to begin a sentence. */
export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/**
 * The same words with a small first letter, to stand inside a sentence: "Each practice" becomes "each practice". A code or an
 * abbreviation stays as it is: "AF008", "QOF payment".
 */
export const uncapitalised = (words: string): string =>
  words.replace(/^[A-Z](?=[a-z\s]|$)/, (letter) => letter.toLowerCase());
