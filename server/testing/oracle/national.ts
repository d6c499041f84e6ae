// The national contract for AF006 in 2024-25: 12 points between 40 % and 90 %, weighted by prevalence.
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, takesPart, together } from './days.ts';
import type { DaysOfPractice } from './days.ts';
import { by, hundredths, over, q, small, total, twoDecimals, big } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { bandPoints } from './points.ts';
import { ofDate } from './read-facts.ts';
import { pointsOfYear } from './taken-over.ts';
import { Asked, asPart, listOf, monthsOf, numberOf, numberOrNone, textOf } from './the-case.ts';
import type { Part, SchemeFacts } from './the-case.ts';

/** The year of that contract. */
export const NATIONAL_YEAR = { from: '2024-04-01', to: '2025-03-31' };
const MOST = q(12);
const BAND = { lower: q(40), upper: q(90), most: MOST };
const POUNDS_PER_POINT = q('220.62');
const AVERAGE_PATIENTS = q(9964);
const PREVALENCE = over(q(1_427_589), q(63_766_671));

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** The last day of the year, or the last day open before it. */
export const closingDay = ({ open }: DaysOfPractice): string => earlier(NATIONAL_YEAR.to, open?.to ?? NATIONAL_YEAR.to);

/** 1 January, or the last day open before it, or the day of opening when that was later. */
export function listDay({ open }: DaysOfPractice): string {
  const day = earlier('2025-01-01', open?.to ?? NATIONAL_YEAR.to);
  return open !== undefined && open.from > day ? open.from : day;
}

function pointsNow(practice: PracticeFacts): Q {
  const of = (field: 'numerator' | 'denominator'): Q =>
    ofDate(practice, { field, about: 'AF006' }, closingDay(practice));
  return bandPoints([of('numerator'), of('denominator')], BAND);
}

/** Points × price × prevalence factor × list ÷ average list, not yet rounded. */
function priced(practice: PracticeFacts, points: Q): Q {
  const day = closingDay(practice);
  const register = ofDate(practice, { field: 'register', about: 'AF' }, day);
  const prevalence = over(register, ofDate(practice, { field: 'registeredPatients' }, day));
  const size = over(ofDate(practice, { field: 'registeredPatients' }, listDay(practice)), AVERAGE_PATIENTS);
  return by(by(by(points, POUNDS_PER_POINT), over(prevalence, PREVALENCE)), size);
}

/**
 * The sum of the year, to the penny. A practice has it for the days of the year on which it was open: where a part of it is taken, it is
 * brought to the whole year first, so that no day is taken twice.
 */
function wholeYear({ open }: DaysOfPractice, sum: Q): Q {
  const days: Q = [daysOf(together(NATIONAL_YEAR, open)), daysOf(NATIONAL_YEAR)];
  return over(twoDecimals(by(sum, days)), days);
}

/** What the national contract pays for the months, on the days on which a practice took part: rounded once. */
export function nationalPay(scheme: SchemeFacts, practice: PracticeFacts, part: Part): bigint {
  const days: Q = [daysOf(takesPart(practice, scheme.phase)), daysOf(scheme.phase)];
  const sum = wholeYear(practice, priced(practice, pointsNow(practice)));
  return hundredths(by(by(sum, monthsOf(part)), days));
}

/** Points of an earlier year on this year's scale, priced as this year's are: what they pay for the whole phase. */
export function keptPointsPay(scheme: SchemeFacts, practice: PracticeFacts, part: Part): bigint {
  const sums = listOf(part, 'indicators', asPart).map((one) => priced(practice, keptPoints(scheme, practice, one)));
  return hundredths(by(wholeYear(practice, total(sums)), monthsOf(part)));
}

function keptPoints(scheme: SchemeFacts, practice: PracticeFacts, one: Part): Q {
  const indicator = textOf(one, 'indicator');
  const then = pointsOfYear(scheme, practice, { indicator, year: textOf(one, 'referenceYear') });
  const kept = then === null ? withoutReference(practice, one) : onThisScale(then, one);
  return textOf(one, 'floor') === 'more if achieved' ? big(kept, pointsNow(practice)) : kept;
}

function onThisScale(then: Q, one: Part): Q {
  const mostThen = numberOrNone(one, 'referenceMaxPoints');
  if (mostThen === null) throw new Asked('the most points then are not known');
  return small(twoDecimals(over(by(then, MOST), mostThen)), MOST);
}

function withoutReference(practice: PracticeFacts, one: Part): Q {
  const way = textOf(one, 'withoutReference');
  if (way === 'performance') return pointsNow(practice);
  return way === 'all points' ? MOST : numberOf(one, 'averagePoints');
}
