/**
 * What the national contract would have paid in place of a phase: the year's achievement payment for the indicators that the
 * phase replaces, for the part of the time the practice was open that it was also in the phase. Notional: never a payment.
 *
 * Source: every practice keeps its national entitlement (domain notes, decision 8); parts of a year as in domain notes 1.9.
 * Example: 7,859.68 for AF in the year, a phase of three months: 7,859.68 × 3 ÷ 12 = 1,964.92.
 */
import { WHOLE_CONTRACT } from '../../domain/schemes/check-definition.ts';
import { daysIn, financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { rangeOf } from './answer-range.ts';
import type { Answer, OneAnswer } from './answer-range.ts';
import { daysInForce } from '../components/days-in-phase.ts';
import type { CalculationContext } from '../components/component-kind.ts';
import type { PracticeFacts } from '../facts/facts.ts';
import { calculateNational } from '../national/calculate-national.ts';
import { NotPriceableError } from '../national/ready-indicator.ts';
import type { Working } from '../working/working.ts';
import { partOfYear } from '../../domain/whole-months.ts';
import type { PartOfYear } from '../../domain/whole-months.ts';
import { Worksheet } from '../working/worksheet.ts';

/** The notional national result of one practice, with why where it is not known, and the part of the year it is for. */
export interface NotionalNational {
  readonly answer: Answer;
  /** As in "3 of 12 months". */
  readonly partOfYear: string;
}

/** Works out the notional national result of one practice for the days on which it took part, or would have. */
export function notionalNational(practice: PracticeFacts, context: CalculationContext): NotionalNational {
  const year = financialYearPeriod(financialYearOf(context.period.to));
  return {
    answer: rangeOf(practice, year, (facts) => notionalOnce(facts, context)),
    partOfYear: partInWords(practice, context),
  };
}

/** The part of the national year that is compared, as in "3 of 12 months". */
export function partInWords(practice: PracticeFacts, context: CalculationContext): string {
  const part = partCompared(practice, context);
  return part ? `${part.part} of ${part.whole} ${part.unit}` : 'no days';
}

/** The notional national result for one set of results: a third of the work of {@link notionalNational}. */
export const notionalOnce = (practice: PracticeFacts, context: CalculationContext): OneAnswer =>
  answerFor(practice, context, partCompared(practice, context));

/** The national sum of a practice that closes in the year is for the days it was open already: the part is then taken of those. */
function partCompared(practice: PracticeFacts, context: CalculationContext): PartOfYear | null {
  const days = daysInForce(practice, context);
  if (!days) return null;
  const year = financialYearPeriod(financialYearOf(context.period.to));
  const open: Period = practice.open
    ? {
        from: practice.open.from > year.from ? practice.open.from : year.from,
        to: practice.open.to < year.to ? practice.open.to : year.to,
      }
    : year;
  return daysIn(open) === daysIn(year) ? partOfYear(days) : { part: daysIn(days), whole: daysIn(open), unit: 'days' };
}

function answerFor(
  practice: PracticeFacts,
  { national, replaces, period }: CalculationContext,
  part: PartOfYear | null,
): OneAnswer {
  const { practiceCode } = practice;
  const year = financialYearOf(period.to);
  const unknown = (why: string): OneAnswer => ({
    pence: null,
    workings: [],
    exceptions: [{ practiceCode, field: 'national', code: 'NOT_PRICEABLE', message: `${practiceCode}: ${why}` }],
  });
  if (replaces?.length === 0) return { pence: 0n, workings: [], exceptions: [] };
  if (!national)
    return unknown(
      `the registers of the whole country for ${year}, which the national contract is priced with, are not released here`,
    );
  if (replaces?.includes(WHOLE_CONTRACT))
    return unknown(`not every indicator of the national contract of ${year} is known here`);
  if (!part) return unknown('the practice was not open and taking part on any day');
  try {
    const { working, exceptions } = calculateNational({
      ...national,
      practice,
      ...(replaces ? { indicators: replaces } : {}),
    });
    if (!working) return { pence: null, workings: [], exceptions };
    const shown = part.part === part.whole ? working : forThePart(working, part);
    return { pence: BigInt(shown.result.pence ?? '0'), workings: [shown], exceptions: [] };
  } catch (error) {
    if (error instanceof NotPriceableError) return unknown(error.message);
    throw error;
  }
}

const RULE = {
  kind: 'notional-national',
  sentence:
    'What the national contract would have paid for the year, for the part of it that is compared. It is not a payment.',
  source: 'National entitlement is kept',
} as const;

function forThePart(year: Working, { part, whole, unit }: PartOfYear): Working {
  const sheet = new Worksheet({ key: 'notional', title: 'What the national contract would have paid', rule: RULE });
  sheet.child({ ...year, key: 'wholeYear' });
  const source = 'Days in force of the scheme and the practice';
  sheet.parameter({
    name: 'part',
    label: `Part that is compared, in ${unit}`,
    value: `${part}`,
    unit,
    date: null,
    source,
  });
  sheet.parameter({
    name: 'ofYear',
    label: `Part that the sum of the year is for, in ${unit}`,
    value: `${whole}`,
    unit,
    date: null,
    source,
  });
  sheet.step({ name: 'notional', label: 'Before rounding', unit: 'pounds' }, 'wholeYear * part / ofYear');
  return sheet.pay('notional');
}
