import type { NationalYear } from '../../rules/national/national-year.ts';

const CARRIED = 'carried-over';

/**
 * The first text of a new contract year, from the year before. What changes each year is not guessed: the average list and
 * the national registers are missing, and everything else is marked as not confirmed, so that nothing is priced with it by
 * mistake before somebody has read the new contract.
 */
export function newYearFrom(before: NationalYear, financialYear: string): NationalYear {
  return {
    ...before,
    year: financialYear,
    release: 1,
    note: null,
    sources: {
      [CARRIED]: { title: `Carried over from ${before.year}, not confirmed for ${financialYear}`, confidence: 'NC' },
    },
    poundsPerPoint: { ...before.poundsPerPoint, from: CARRIED },
    averageList: null,
    aspirationPercent: { ...before.aspirationPercent, from: CARRIED },
    totalPoints: { ...before.totalPoints, from: CARRIED },
    indicatorsComplete: false,
    indicatorsFrom: CARRIED,
    indicators: before.indicators.map((indicator) => ({
      ...indicator,
      from: null,
      thresholds: indicator.thresholds && { ...indicator.thresholds, from: null },
      improvement: indicator.improvement && { ...indicator.improvement, from: CARRIED },
    })),
    nationalRegisters: null,
  };
}
