/**
 * Bank holidays in England, with substitute days, by the rules of the Banking and Financial Dealings Act 1971 (and Easter).
 * https://www.gov.uk/bank-holidays says of each year whether a day was moved or added by proclamation: check it each autumn. A year
 * that is not here has no bank holidays yet, and its days from Monday to Friday count as working days until it is added.
 */
export const BANK_HOLIDAYS: Readonly<Record<string, readonly string[]>> = {
  '2024': ['01-01', '03-29', '04-01', '05-06', '05-27', '08-26', '12-25', '12-26'],
  '2025': ['01-01', '04-18', '04-21', '05-05', '05-26', '08-25', '12-25', '12-26'],
  '2026': ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  '2027': ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  '2028': ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};
