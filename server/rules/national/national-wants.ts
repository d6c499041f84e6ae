import { financialYearPeriod } from '../../domain/dates.ts';
import type { FactWanted } from '../facts/facts.ts';
import { countsWanted } from '../facts/find-counts.ts';
import { indexListDay } from './national-case.ts';
import type { NationalYear } from './national-year.ts';

const NOBODY = { practiceCode: '', facts: [], requirements: [], agreedClaims: [] } as const;

/** The facts that pricing these indicators nationally asks for; of a practice that opened or closed in the year for the days it was open. */
export function nationalWants(year: NationalYear, indicators: readonly string[]): FactWanted[] {
  const time = { at: financialYearPeriod(year.year).to, whileOpen: true } as const;
  const named = year.indicators.filter(({ id }) => indicators.includes(id));
  const indexDay = indexListDay({ year, registers: { date: '', source: '', groups: {} }, practice: NOBODY });
  return [
    { field: 'registeredPatients', time },
    { field: 'registeredPatients', time: { at: indexDay, whileOpen: true } },
    ...[...new Set(named.map(({ group }) => group))].map(
      (group) => ({ field: 'register', indicator: group, time }) as const,
    ),
    ...named.flatMap(({ id, kind }): FactWanted[] => {
      if (kind === 'register') return [];
      return kind === 'manual' ? [{ field: 'answer', indicator: id, time }] : countsWanted(id, time);
    }),
    ...named.flatMap(({ id, improvement }) =>
      (improvement?.baselineYears ?? []).flatMap((baseline) => countsWanted(id, { at: baseline })),
    ),
  ];
}
