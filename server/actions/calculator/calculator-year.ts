import type { NationalIndicator, NationalYear } from '../../rules/national/national-year.ts';
import { latestRegisters } from '../../rules/national/latest-registers.ts';
import type { EstimateRegisters } from '../../rules/national/latest-registers.ts';
import { readyYear } from '../../rules/national/price-country.ts';
import type { ReadyYear } from '../../rules/national/price-country.ts';
import { NotPriceableError } from '../../rules/national/ready-indicator.ts';

/** One indicator of the year that is asked about: ready to be priced, or why it is not. */
export interface CalculatorIndicator {
  indicator: NationalIndicator;
  groupName: string;
  ready: ReadyYear | null;
  /** A sentence; null where it can be priced. */
  notPriced: string | null;
}

/** A national year as an estimate uses it. */
export interface CalculatorYear {
  year: NationalYear;
  /** Null where no year up to this one has registers of the whole country. */
  registers: EstimateRegisters | null;
  indicators: CalculatorIndicator[];
}

/** The years that can be asked about, the newest first: those whose indicators are all known, with an average list. */
export const yearsToAsk = (years: readonly NationalYear[]): string[] =>
  years
    .filter(({ indicatorsComplete, averageList }) => indicatorsComplete && averageList !== null)
    .map(({ year }) => year)
    .sort()
    .reverse();

/**
 * A national year made ready for an estimate, with registers of an earlier year where its own are not out yet. An indicator
 * that cannot be priced keeps its reason and is left out of the sum, never taken for nothing.
 * @param only the indicators that are asked about; all of the year when left out
 * @returns null when the year is not known here
 */
export function calculatorYear(
  years: readonly NationalYear[],
  financialYear: string,
  only?: readonly string[],
): CalculatorYear | null {
  const year = years.find((candidate) => candidate.year === financialYear);
  if (!year) return null;
  const registers = latestRegisters(years, financialYear);
  const asked = year.indicators.filter(({ id }) => only?.includes(id) ?? true);
  return {
    year,
    registers,
    indicators: asked.map((indicator) => ({
      indicator,
      groupName: year.groups[indicator.group]?.name ?? indicator.group,
      ...readiness(year, registers, indicator),
    })),
  };
}

function readiness(
  year: NationalYear,
  registers: EstimateRegisters | null,
  { id, improvement }: NationalIndicator,
): Pick<CalculatorIndicator, 'ready' | 'notPriced'> {
  if (!registers)
    return {
      ready: null,
      notPriced: `How common conditions are in the whole country is not known for ${year.year} or any year before.`,
    };
  if (improvement && improvement.upperDelta === null)
    return {
      ready: null,
      notPriced: `${id} of ${year.year} cannot be priced: it has no confirmed upper end of the improvement scale.`,
    };
  try {
    return { ready: readyYear(year, registers.registers, [id]), notPriced: null };
  } catch (error) {
    if (error instanceof NotPriceableError) return { ready: null, notPriced: `${error.message}.` };
    throw error;
  }
}
