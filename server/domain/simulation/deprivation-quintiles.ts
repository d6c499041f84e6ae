/** A practice and its deprivation score, a plain decimal: the higher, the more deprived. */
export interface Scored {
  code: string;
  score: string;
}

/**
 * The quintile of each practice among these, by code: 1 is the most deprived fifth. Equal scores are in one quintile: the
 * place of a practice is the number of practices with a higher score. Scores are compared as numbers of at most fifteen
 * digits, never added.
 * Example: ten scores from 1 to 10: 10 and 9 are in quintile 1, 2 and 1 in quintile 5.
 */
export function quintilesAmong(practices: readonly Scored[]): Map<string, number> {
  const sorted = [...practices].sort((a, b) => Number(b.score) - Number(a.score));
  const quintiles = new Map<string, number>();
  let above = 0;
  for (const [index, { code, score }] of sorted.entries()) {
    if (index > 0 && Number(sorted[index - 1]?.score) !== Number(score)) above = index;
    quintiles.set(code, Math.floor((above * 5) / sorted.length) + 1);
  }
  return quintiles;
}
