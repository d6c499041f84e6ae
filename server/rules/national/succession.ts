/**
 * What a practice brings along when contracts merge or one splits: reference points and aspiration.
 *
 * Source: general expectation, not confirmed in the primary text (domain notes 1.9): merging contracts' aspiration is added together, and
 * the successor inherits the combined reference points, weighted by list. Days in force are counted by `achievement-working.ts`.
 * Example: 4.00 points with 6,000 patients and 6.00 with 2,000: (4.00 × 6,000 + 6.00 × 2,000) ÷ 8,000 = 4.50. Split 9,539.36 among lists of
 * 6,000 and 3,000: 6,359.57 and 3,179.79.
 */
import { fraction } from '../../domain/fraction.ts';
import { prorate } from '../../domain/money.ts';
import { addDays, dayInWords, daysIn } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { Fact, Followed, RuleException } from '../facts/facts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import { asPractice, openedAfter } from '../facts/successions.ts';
import { daysOpen } from './national-case.ts';
import type { NationalCase } from './national-case.ts';
import type { Working } from '../working/working.ts';
import { Worksheet } from '../working/worksheet.ts';

const SOURCE = 'General expectation for merging contracts; the primary text has not been read [NC]';

/** One practice that goes into another: its reference points and its list. */
export interface Predecessor {
  readonly practiceCode: string;
  readonly points: Fact;
  readonly list: Fact;
  /** The part of its patients that came, in percent; all when left out. */
  readonly percent?: string;
}

/**
 * The reference points that the successor of merging practices has, weighted by list, rounded half up to two decimals.
 * @throws RangeError when there is no predecessor
 */
export function mergedReferencePoints(indicator: string, predecessors: readonly Predecessor[]): Working {
  if (predecessors.length === 0) throw new RangeError('A merger has at least one predecessor');
  const sorted = [...predecessors].sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1));
  const rule = {
    kind: 'merged-reference-points',
    sentence: 'The successor has the points of its predecessors, weighted by their lists.',
    source: SOURCE,
  };
  const sheet = new Worksheet({ key: indicator, title: `${indicator}, points of the predecessors`, rule });
  sorted.forEach(({ practiceCode, points, list, percent }, position) => {
    sheet.input({ ...inputOf(points, `points${position + 1}`), label: `Points of ${practiceCode}` });
    sheet.input({ ...inputOf(list, `list${position + 1}`), label: `Registered patients of ${practiceCode}` });
    if (percent !== undefined)
      sheet.input({
        name: `part${position + 1}`,
        label: `Part of ${practiceCode} that came`,
        value: percent,
        unit: 'percent',
        date: list.date,
        source: 'Record of who took over from whom',
      });
  });
  const weight = (number: number): string =>
    sorted[number - 1]?.percent === undefined ? `list${number}` : `list${number} * part${number} / 100`;
  const each = (part: (number: number) => string): string =>
    sorted.map((_, position) => part(position + 1)).join(' + ');
  const formula = `(${each((number) => `points${number} * ${weight(number)}`)}) / (${each(weight)})`;
  sheet.step({ name: 'weighted', label: 'Points weighted by list', unit: 'points' }, formula);
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'weighted', 2);
  return sheet.close('points', 'points');
}

/** The monthly aspiration of the successor of merging practices, in pence: what they had together. */
export const mergedAspiration = (instalments: readonly bigint[]): bigint =>
  instalments.reduce((sum, pence) => sum + pence, 0n);

/**
 * The aspiration of a practice that splits, shared among its successors by their lists to the penny, in the order given.
 * @throws RangeError when no successor has a patient
 */
export const splitAspiration = (pence: bigint, lists: readonly number[]): bigint[] =>
  prorate(
    pence,
    lists.map((list) => fraction(BigInt(list))),
  );

/** Which points of which year are meant. */
interface EarlierPoints {
  readonly indicator: string;
  readonly year: string;
}

/**
 * The points of an earlier year of a practice that took over another: weighted by list from the day on, its own before it; null for a
 * practice that took over nobody. What is missing of one of them is asked.
 */
export function pointsTogether(
  given: NationalCase,
  { indicator, year }: EarlierPoints,
): { readonly working: Working } | { readonly exceptions: readonly RuleException[] } | null {
  const open = given.days ?? daysOpen(given);
  const followed = open ? (given.practice.follows ?? []).filter(({ from }) => from <= open.to) : [];
  // Whoever opened after that year brings no points of it.
  const having = followed.filter((one) => !openedAfter(one, year));
  if (!open || followed.length === 0) return null;
  const { practiceCode } = given.practice;
  const isNew = openedAfter(given.practice, year);
  const late = [firstDay(followed), firstDay(having)].find((day) => day !== undefined && day > open.from);
  if (isNew && late !== undefined) return { exceptions: [pointsUnclear(given, indicator, late)] };
  const own: Followed = { practiceCode, from: '', facts: given.practice.facts };
  const all = [...(isNew ? [] : [own]), ...having];
  const found = all.map((one) => predecessorOf(one, { indicator, year, listBy: ownListBy(one, followed) }));
  const exceptions = found.flatMap((one) => ('exceptions' in one ? one.exceptions : []));
  if (exceptions.length > 0) return { exceptions: exceptions.map((one) => ({ ...one, practiceCode })) };
  const predecessors = found.flatMap((one, position) =>
    'exceptions' in one ? [] : [{ ...one, from: all[position]?.from ?? '' }],
  );
  return predecessors.length === 0 ? null : { working: byDays(indicator, predecessors, open) };
}

const firstDay = (followed: readonly Followed[]): string | undefined => followed.map(({ from }) => from).sort()[0];

/** The day before a practice took over its first: its list of then is of its own patients. */
const ownListBy = ({ practiceCode, from }: Followed, followed: readonly Followed[]): string =>
  addDays(
    followed
      .flatMap((one) => {
        const [first] = one.via ?? [];
        // Whoever is paid itself took over those that came to it at once on the day that is told of them.
        const came = [...(one.via ?? []), ...(from === '' && !first ? [{ practiceCode, on: one.from }] : [])];
        return came.filter((step) => step.practiceCode === practiceCode).map(({ on }) => on);
      })
      .reduce((first, on) => (first === '' || on < first ? on : first), from),
    -1,
  );

/** A practice that opened since and took over another later has points of that year for a part of its days only. */
function pointsUnclear({ practice: { practiceCode } }: NationalCase, indicator: string, from: string): RuleException {
  const message =
    `${practiceCode}: it opened since the year whose points of ${indicator} are kept, and took over another on ` +
    `${dayInWords(from)} only. Say which points count for the days before.`;
  return { practiceCode, indicator, field: 'achievedPoints', code: 'TAKEN_OVER_UNCLEAR', message };
}

function predecessorOf(
  { practiceCode, percent, facts }: Followed,
  { indicator, year, listBy }: EarlierPoints & { readonly listBy: string },
): Predecessor | { readonly exceptions: readonly RuleException[] } {
  const practice = asPractice({ practiceCode, facts });
  const points = findFact(practice, { field: 'achievedPoints', indicator, time: { at: year } });
  const list = findFact(practice, { field: 'registeredPatients', time: { latestBy: listBy } });
  return 'exception' in points || 'exception' in list
    ? { exceptions: [points, list].flatMap((one) => ('exception' in one ? [one.exception] : [])) }
    : { practiceCode, points: points.fact, list: list.fact, ...(percent === undefined ? {} : { percent }) };
}

/** On each of the days the points of those whose work the practice did on it, all of them together weighted by the days. */
function byDays(indicator: string, all: readonly (Predecessor & { readonly from: string })[], paid: Period): Working {
  const later = all.map(({ from }) => from).filter((from) => from > paid.from);
  const starts = [paid.from, ...[...new Set(later)].sort()];
  const stretches = starts.map((from, position) => {
    const next = starts[position + 1];
    return {
      from,
      days: daysIn({ from, to: next === undefined ? paid.to : addDays(next, -1) }),
      points: mergedReferencePoints(
        indicator,
        all.filter((one) => one.from <= from),
      ),
    };
  });
  const [only] = stretches;
  if (only && stretches.length === 1) return only.points;
  const sheet = new Worksheet({
    key: indicator,
    title: `${indicator}, points of the predecessors`,
    rule: {
      kind: 'merged-reference-points',
      sentence: 'On each day the points of those count whose work the practice did on it.',
      source: SOURCE,
    },
  });
  stretches.forEach(({ from, days, points }, position) => {
    sheet.child({ ...points, key: `points${position + 1}`, title: `${points.title}, from ${dayInWords(from)}` });
    sheet.input({
      name: `days${position + 1}`,
      label: `Days that are paid from ${dayInWords(from)}`,
      value: `${days}`,
      unit: 'days',
      date: from,
      source: 'Record of who took over from whom',
    });
  });
  const each = (part: (number: number) => string): string =>
    stretches.map((_, position) => part(position + 1)).join(' + ');
  sheet.step(
    { name: 'byDays', label: 'Points by days', unit: 'points' },
    `(${each((number) => `points${number} * days${number}`)}) / (${each((number) => `days${number}`)})`,
  );
  sheet.round({ name: 'points', label: 'Points', unit: 'points' }, 'byDays', 2);
  return sheet.close('points', 'points');
}
