import { contains, financialYearOf, financialYearPeriod, isFinancialYear } from '../../domain/dates.ts';
import type { Fact, FactWanted } from '../../rules/facts/facts.ts';
import type { KnownFigure } from './known-figures.ts';
import { fieldOf } from './read-counts.ts';
import type { CountField, Counts } from './read-counts.ts';

const TYPED = 'Typed in for this estimate; not saved';

const FIELDS: Partial<Record<FactWanted['field'], CountField>> = {
  registeredPatients: 'list',
  register: 'register',
  numerator: 'numerator',
  denominator: 'denominator',
  answer: 'answer',
};

/**
 * A person's figures as facts for the times that are asked for: "if the year ended with these". Only times of the year that is
 * asked about are answered; what earlier years were stands in the records. A figure that was left as it was loaded keeps its file.
 */
export function typedFacts(
  wanted: readonly FactWanted[],
  counts: Counts,
  { year, known }: { year: string; known: ReadonlyMap<string, KnownFigure> },
): Fact[] {
  return wanted.flatMap((one): Fact[] => {
    const field = FIELDS[one.field];
    const value = field && valueOf(counts, field, one.indicator ?? null);
    const date = dateFor(one.time, year);
    if (!field || value === undefined || date === null) return [];
    const loaded = known.get(fieldOf({ field, code: one.indicator ?? null }));
    const source = loaded && Number(loaded.value) === value ? `${loaded.source}, as it was for ${loaded.of}` : TYPED;
    return [
      {
        field: one.field,
        ...(one.indicator === undefined ? {} : { indicator: one.indicator }),
        value: String(value),
        date,
        source,
      },
    ];
  });
}

function valueOf(counts: Counts, field: CountField, code: string | null): number | undefined {
  if (field === 'list') return counts.list;
  return code === null ? undefined : counts[field].get(code);
}

function dateFor(time: FactWanted['time'], year: string): string | null {
  const days = financialYearPeriod(year);
  if ('at' in time) return time.at === year || (!isFinancialYear(time.at) && contains(days, time.at)) ? time.at : null;
  if ('within' in time) return financialYearOf(time.within.to) === year ? year : null;
  return time.latestBy >= days.from ? time.latestBy : null;
}
