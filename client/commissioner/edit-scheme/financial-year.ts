/** The financial year of a day: `2026-03-31` lies in `2025-26`, the day after in `2026-27`. */
export const financialYearOf = (date: string): string => {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const first = month < 4 ? year - 1 : year;
  return `${first}-${String((first + 1) % 100).padStart(2, '0')}`;
};
