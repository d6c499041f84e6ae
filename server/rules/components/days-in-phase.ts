/**
 * What becomes of pay when a practice takes part on some of the days of a phase only: it joined late, left early, opened, closed or was
 * merged. Each kind answers for itself, and the sentence that everybody reads says it.
 *
 * Source: a contract that is in force for a part of the year is paid by days (domain notes 1.9); work that was done is paid as done.
 * Example: 7,000.00 for the year, in force on 183 of 365 days: 7,000.00 × 183 ÷ 365 = 3,509.59.
 */
import { daysIn, daysTogether, financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import { fraction } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { PracticeFacts } from '../facts/facts.ts';
import { daysTakingPart } from '../facts/taking-part.ts';
import type { Working } from '../working/working.ts';
import type { Worksheet } from '../working/worksheet.ts';
import type {
  CalculationContext,
  ComponentCase,
  ComponentOutcome,
  KindWords,
  PartOfPhase,
  PracticeKind,
} from './component-kind.ts';
import { openWorksheet } from './open-worksheet.ts';

const WHO = 'A practice that takes part on some of the days only';

/** A sum, a share of an earlier year, so much for each patient, points: the part of the days. */
export const BY_THE_DAYS: PartOfPhase = { taken: 'by the days', sentence: `${WHO} is paid for those days.` };

/** Work that is counted one by one: whatever was done on the days of taking part. */
export const AS_DONE: PartOfPhase = {
  taken: 'within',
  sentence: `${WHO} is paid for everything done on those days.`,
};

/** An envelope: the days count in the share of each, and the whole of it is paid. */
export const IN_THE_SHARES: PartOfPhase = {
  taken: 'within',
  sentence: `${WHO} shares for those days, and the whole is paid out.`,
};

/** A guarantee: what it is compared with is for the same days. */
export const SAME_DAYS: PartOfPhase = {
  taken: 'within',
  sentence: `For a practice that takes part on some of the days only, both sides are for those days.`,
};

/** Something that is met or not: whole, whatever the days. */
export const WHOLE_ONCE_MET: PartOfPhase = { taken: 'within', sentence: `${WHO} is paid the whole once it is met.` };

/** A sum that is due as a whole, whatever the days. */
export const WHOLE: PartOfPhase = { taken: 'within', sentence: `${WHO} is paid the whole.` };

/** The days of the phase on which the practice was open and took part; null when there is none. */
export const daysInForce = (practice: PracticeFacts, { period }: CalculationContext): Period | null =>
  daysTakingPart(practice, period);

/** The days of a practice in a phase: how many, out of how many; null when it took part on all of them. */
export function partialDays(practice: PracticeFacts, context: CalculationContext): DaysOfPhase | null {
  const days = daysInForce(practice, context);
  const of = daysIn(context.period);
  const taken = days ? daysIn(days) : 0;
  return taken === of ? null : { days: taken, of, last: days?.to ?? context.period.to };
}

/** So many days out of so many, and the last day on which the practice took part. */
export interface DaysOfPhase {
  readonly days: number;
  readonly of: number;
  readonly last: string;
}

/** The part of the phase on which a practice took part, exactly: 1 when it was all of it. */
export function partOf(practice: PracticeFacts, context: CalculationContext): Fraction {
  const partial = partialDays(practice, context);
  return partial ? fraction(BigInt(partial.days), BigInt(partial.of)) : fraction(1n);
}

/**
 * Puts the days of a practice on a sheet as `daysInForce` and `days`, and answers what is written after a formula to take the part of
 * it; an empty text, and nothing on the sheet, when the practice took part on all days.
 */
export function addDays(
  sheet: Worksheet,
  { practice, context }: Pick<ComponentCase<unknown>, 'practice' | 'context'>,
): '' | ' * daysInForce / days' {
  const partial = partialDays(practice, context);
  if (!partial) return '';
  sheet.input({
    name: 'daysInForce',
    label: 'Days in force',
    value: `${partial.days}`,
    unit: 'days',
    date: partial.last,
    source: 'Practice and participation record',
  });
  sheet.parameter({
    name: 'days',
    label: 'Days in the phase',
    value: `${partial.of}`,
    unit: 'days',
    date: context.period.to,
    source: context.schemeTitle,
  });
  return ' * daysInForce / days';
}

/** The part of a whole sum that is paid for the days in force; the sum itself when the practice took part on all of them. */
export function forTheDays<P>(kind: KindWords<P>, given: ComponentCase<P>, working: Working): Working {
  if (!partialDays(given.practice, given.context)) return working;
  const sheet = openWorksheet(kind, given);
  sheet.child({ ...working, key: 'whole', title: `${given.component.name}, for the whole phase` });
  const part = addDays(sheet, given);
  sheet.step({ name: 'part', label: 'Part for the days in force', unit: 'pounds' }, `whole${part}`);
  return sheet.pay('part');
}

/** What a kind comes to for one practice, on the days on which it took part. */
export function workOut<P>(kind: PracticeKind<P>, given: ComponentCase<P>): ComponentOutcome {
  const outcome = kind.calculate(given);
  return outcome.working && kind.partOfPhase(given.component.parameters).taken === 'by the days'
    ? { ...outcome, working: forTheDays(kind, given, outcome.working) }
    : outcome;
}

/**
 * The national sum of a practice that was open on a part of the year is for those days. It is brought to a whole year first, so that
 * no day is taken twice; nothing is written when it was open throughout.
 */
export function addDaysOfYear(
  sheet: Worksheet,
  { practice, context }: Pick<ComponentCase<unknown>, 'practice' | 'context'>,
): '' | ' * yearDays / openDays' {
  const year = financialYearPeriod(financialYearOf(context.period.to));
  const open = practice.open && daysTogether(year, practice.open);
  if (!open || daysIn(open) === daysIn(year)) return '';
  const source = 'Practice record';
  const at = { unit: 'days', source } as const;
  sheet.parameter({ ...at, name: 'yearDays', label: 'Days in the year', value: `${daysIn(year)}`, date: year.to });
  sheet.input({ ...at, name: 'openDays', label: 'Days open in the year', value: `${daysIn(open)}`, date: open.to });
  return ' * yearDays / openDays';
}
