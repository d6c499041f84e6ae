/** What a sentence that a person reads may not hold, each with what to write instead. */
const NOT_FOR_PEOPLE: readonly { readonly found: RegExp; readonly instead: string }[] = [
  { found: /\b\d{4}-\d{2}-\d{2}\b/, instead: 'a day in words, as 31 March 2025' },
  { found: /(?<![\d.,/])\d{5,}(?![\d/])/, instead: 'thousands apart, as 12,891' },
  { found: /\b[a-z]+[A-Z][A-Za-z]*\b/, instead: 'words in place of a name of the program' },
  { found: /\b[a-z]+_[a-z_]+\b|\b[A-Z]+_[A-Z_]+\b/, instead: 'words in place of a name of the program' },
  { found: /\bmean-of-years\b/, instead: 'the mean of the results of the years' },
  { found: /\ba (?=[aeiou])(?!one|uni|use|eu)/i, instead: '"an"' },
  { found: /\d %/, instead: '5%, without a space' },
  { found: /\b(undefined|null|NaN|\[object Object\])\b/, instead: 'what is meant' },
];

/** What is wrong with a sentence that a person reads, with what to write instead; null when nothing is. */
export function unreadable(sentence: string): string | null {
  for (const { found, instead } of NOT_FOR_PEOPLE) {
    const held = found.exec(sentence)?.[0];
    if (held !== undefined) return `"${held}" in "${sentence}": write ${instead}`;
  }
  return null;
}
