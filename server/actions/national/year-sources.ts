import type { NationalYear, Source } from '../../rules/national/national-year.ts';

/** The source of that title and confidence: the one the year has, or a new one under a name of its own. */
export function withSource(year: NationalYear, source: Source): { year: NationalYear; from: string } {
  const known = Object.entries(year.sources).find(
    ([, { title, confidence }]) => title === source.title && confidence === source.confidence,
  );
  if (known) return { year, from: known[0] };
  let number = 1;
  while (Object.hasOwn(year.sources, `source-${number}`)) number += 1;
  const from = `source-${number}`;
  return { year: { ...year, sources: { ...year.sources, [from]: source } }, from };
}

/** The year without the sources that nothing in it names. */
export function withoutUnusedSources(year: NationalYear): NationalYear {
  const named = new Set([
    year.poundsPerPoint.from,
    year.averageList?.from,
    year.aspirationPercent.from,
    year.totalPoints.from,
    year.indicatorsFrom,
    year.nationalRegisters?.from,
    ...year.indicators.flatMap(({ from, thresholds, improvement }) => [from, thresholds?.from, improvement?.from]),
  ]);
  return { ...year, sources: Object.fromEntries(Object.entries(year.sources).filter(([name]) => named.has(name))) };
}
