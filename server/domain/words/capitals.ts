/** The same words with a large first letter, to begin a sentence: "the reason" becomes "The reason". */
export const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** The same words with a small first letter, to stand inside a sentence: "Each practice" becomes "each practice". */
export const uncapitalised = (words: string): string => `${words.charAt(0).toLowerCase()}${words.slice(1)}`;
