const digitsInThrees = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Whole pence as pounds with both pence digits, always: 2400000 is "£24,000.00", -5 is "−£0.05". */
export const formatPence = (pence: number): string => {
  const digits = String(Math.abs(pence)).padStart(3, '0');
  return `${pence < 0 ? '−' : ''}£${digitsInThrees(digits.slice(0, -2))}.${digits.slice(-2)}`;
};

/** A figure without the commas between its thousands; as it is where they stand anywhere else, for "1,000,00" may mean two sums. */
export const ungrouped = (figure: string): string =>
  /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(figure) ? figure.replaceAll(',', '') : figure;

/** What a person typed for an amount, as whole pence; undefined when it is no amount. Takes "£24,000", "24000.00" and "24,000.5". */
export const parsePence = (text: string): number | undefined => {
  const [, pounds, pence = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(ungrouped(text.trim().replace(/^£/, ''))) ?? [];
  if (pounds === undefined) return undefined;
  const total = Number(pounds) * 100 + Number(pence.padEnd(2, '0'));
  return Number.isSafeInteger(total) ? total : undefined;
};
