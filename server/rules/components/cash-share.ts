import { factWords } from '../facts/facts.ts';
import { choice, list, pattern, whole } from '../../domain/shape.ts';
import type { Problem } from '../../domain/problem.ts';

/** The parameters that say which part of a year's cash is meant. */
export const monthsFields = {
  months: whole('How many months are paid', { least: '1', most: '12' }),
  ofMonths: whole('Out of how many months', { least: '1', most: '12' }),
};

/** What {@link monthsFields} reads. */
export interface MonthsShare {
  readonly months: number;
  readonly ofMonths: number;
}

/** Which cash of a year is meant. */
export const CASH_MEASURES = ['qofPayment', 'actualPayment', 'funding'] as const;

/** The parameter that chooses the cash. */
export const cashMeasure = choice('Which payment is meant', CASH_MEASURES, factWords(CASH_MEASURES));

/** The parameter that names several years, or several quarters. */
export const cashYears = list(
  'The years or quarters that are compared',
  pattern(
    'A year or a quarter',
    /^\d{4}-\d{2}( Q[1-4])?$/,
    'a financial year such as 2022-23, or a quarter such as 2022-23 Q1',
  ),
  2,
);

/** A part of a year that is more than the whole is a problem. */
export const moreThanWhole = ({ months, ofMonths }: MonthsShare, path: string): Problem[] =>
  months <= ofMonths
    ? []
    : [
        {
          path: `${path}.months`,
          code: 'MORE_MONTHS_THAN_THE_WHOLE',
          message: `${path}.months is ${months}, more than the ${ofMonths} it is a part of`,
        },
      ];
