import { registersOf } from './national-case.ts';
import type { NationalRegisters } from './national-case.ts';
import type { NationalYear } from './national-year.ts';

/** Registers of the whole country for an estimate, with the year they are of and the sentence that tells a reader. */
export interface EstimateRegisters {
  readonly registers: NationalRegisters;
  /** The financial year the registers are of: the year asked for, or an earlier one. */
  readonly year: string;
  /** Of another year than the one asked for: the sums are estimates. */
  readonly isEarlier: boolean;
  readonly sentence: string;
}

/**
 * The registers of the newest year, not later than the one asked for, that has them; null when there is none. For
 * estimates only, and whoever shows the estimate shows the sentence: a payment never uses the registers of another year.
 * Of several releases of one year the highest counts.
 *
 * Source: prevalence of a year is published after it has ended (domain notes 1.5), so a question about this year or the
 * next has to be answered with the last ones known.
 * Example: asked for 2026-27 with registers known for 2024-25 alone: those of 2024-25.
 */
export function latestRegisters(years: readonly NationalYear[], financialYear: string): EstimateRegisters | null {
  const newestFirst = years
    .filter(({ year }) => year <= financialYear)
    .sort((a, b) => (a.year === b.year ? b.release - a.release : a.year < b.year ? 1 : -1));
  for (const candidate of newestFirst) {
    const registers = registersOf(candidate);
    if (registers)
      return {
        registers,
        year: candidate.year,
        isEarlier: candidate.year !== financialYear,
        sentence: sentenceOf(candidate.year, financialYear),
      };
  }
  return null;
}

const sentenceOf = (known: string, wanted: string): string =>
  known === wanted
    ? `How common each condition is in the whole country is known for ${wanted}.`
    : `How common each condition is in the whole country is not known for ${wanted} yet, so this estimate uses the national registers of ${known}, the latest that are known.`;
