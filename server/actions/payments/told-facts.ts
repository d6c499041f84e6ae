import type { PublishedQuintile, ReportedFact } from '../../persistence/reported/reported-fact-repository.ts';
import type { Fact, FactField } from '../../rules/facts/facts.ts';

/** What somebody told, as a fact. Where a published file gives the same fact with another value, both are kept: a person must settle it. */
export function toldFact({
  field,
  indicator,
  value,
  factDate: date,
  source,
}: Pick<ReportedFact, 'field' | 'indicator' | 'value' | 'factDate' | 'source'>): Fact {
  return { field: field as FactField, ...(indicator === null ? {} : { indicator }), value, date, source };
}

/** A quintile that nobody told, from where the practice stands among all of England; nothing where one was told, or none is known. */
export function derivedQuintile(
  quintile: PublishedQuintile | null | undefined,
  told: readonly { field: string }[],
): Fact[] {
  if (!quintile || told.some(({ field }) => field === 'deprivationQuintile')) return [];
  const { imdYear, rank, practices, source } = quintile;
  return [
    {
      field: 'deprivationQuintile',
      value: String(quintile.quintile),
      date: `${imdYear}-01-01`,
      source: `Derived: ${rank} of ${practices} practices of England, the most deprived first, by ${source}`,
    },
  ];
}
