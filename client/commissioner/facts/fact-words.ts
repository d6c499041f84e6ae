import type { FactPracticesQuery, PhaseFactsPartsFragment } from '../../generated/commissioner/facts/facts.ts';
import { formatDate } from '../../parts/format-date.ts';

export type FactState = FactPracticesQuery['factPractices']['nodes'][number]['state'];

const isDay = (date: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(date);

/** A day or a financial year, as people read it. */
export const dateWords = (date: string): string => (isDay(date) ? formatDate(date) : date);

/** For when a fact is needed. */
export const timeOfFact = ({
  from,
  date,
  latest,
}: Pick<PhaseFactsPartsFragment['facts'][number], 'from' | 'date' | 'latest'>): string => {
  if (latest) return `The latest by ${dateWords(date)}`;
  return from === null ? `For ${dateWords(date)}` : `From ${dateWords(from)} to ${dateWords(date)}`;
};

/** The pages about the facts of a scheme. */
export const factsPath = (
  schemeId: string,
  page: '' | 'upload' | 'practices' | 'enter',
  parameters: Record<string, string>,
): string => `/schemes/${schemeId}/facts${page && `/${page}`}?${new URLSearchParams(parameters)}`;
