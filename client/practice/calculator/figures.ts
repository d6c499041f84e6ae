import { formatDate } from '../../parts/format-date.ts';
import type {
  EarningsFormPartsFragment,
  WhatWouldWeEarnQueryVariables,
} from '../../generated/practice/calculator/calculator.ts';
import { formatCount } from '../../parts/words/format-count.ts';

type Count = WhatWouldWeEarnQueryVariables['question']['counts'][number];
type Known = { value: string; of: string; source: string };

/** What stands in the fields, by their ids: `list`, `register.AF`, `numerator.AF008`. */
export type Figures = Readonly<Record<string, string>>;

/** The form as it is filled in with what is on record. */
export const knownFigures = ({ list, groups }: EarningsFormPartsFragment): Figures => {
  const figures: Record<string, string> = { list: list?.value ?? '' };
  for (const { code, register, indicators } of groups) {
    figures[`register.${code}`] = register?.value ?? '';
    for (const { id, kind, numerator, denominator } of indicators) {
      if (kind === 'register') continue;
      if (kind === 'manual') figures[`answer.${id}`] = '';
      else
        Object.assign(figures, {
          [`numerator.${id}`]: numerator?.value ?? '',
          [`denominator.${id}`]: denominator?.value ?? '',
        });
    }
  }
  return figures;
};

/** What is sent: every figure that is not empty, under what it counts. */
export const countsOf = (figures: Figures): Count[] =>
  Object.entries(figures).flatMap(([id, value]) => {
    const [field = '', code] = id.split('.');
    return value.trim() === '' ? [] : [{ field: field.toUpperCase() as Count['field'], code: code ?? null, value }];
  });

/** The financial year of a day: 2026-03-31 lies in 2025-26. */
export const yearOfDay = (day: string): string => {
  const begins = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0);
  return `${begins}-${String(begins + 1).slice(2)}`;
};

/** Where a figure that is filled in comes from, in words; undefined where nothing is on record. */
export const knownWords = (known: Known | null): string | undefined =>
  known ? `On record: ${formatCount(known.value)} ${timeWords(known.of)}, from ${known.source}` : undefined;

/** A fact is of a day or of a financial year. */
const timeWords = (of: string): string => (of.length === 10 ? `on ${formatDate(of)}` : `in ${of}`);
