import { addDays, dayInWords, isDay } from '../dates.ts';
import { ZERO, add, compare, decimalText, fraction, isDecimal, parseDecimal, subtract } from '../fraction.ts';
import type { Fraction } from '../fraction.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { checkText } from '../words/check-text.ts';

/** A practice that is named in a succession, with the days it was open; null where they are not on record. */
export interface PracticeNamed {
  id: string;
  name: string;
  openedOn: string | null;
  closedOn: string | null;
  /** Whether it was a practice of this commissioner on the day that matters: the day before for who gave, the day for who took over. */
  ours: boolean;
}

/** A succession that is on record and was not withdrawn. */
export interface KnownSuccession {
  predecessorId: string;
  successorId: string;
  firstDay: string;
  /** A plain decimal; null for all of it. */
  percent: string | null;
}

/** What is recorded: who took over from whom, from which day on, how much of it, and the document it rests on. */
export interface SuccessionGiven {
  firstDay: string;
  /** In percent, as it was typed; null for all of it. */
  percent: string | null;
  source: string;
}

/** What a succession is judged by. */
export interface SuccessionCase {
  predecessor: PracticeNamed;
  successor: PracticeNamed;
  /** Every one of this commissioner that stands. */
  known: readonly KnownSuccession[];
}

const ALL = fraction(100n);
const MOST_DECIMALS = 6;

/**
 * Is it recorded that one practice took over the work of another? Nothing stands in the way but what was given.
 * Refusals: SUCCESSION_IS_OF_ONE_PRACTICE, DATE_IS_NOT_A_DAY, PRACTICE_WAS_NOT_YOURS, SUCCESSION_IS_BEFORE_OPENING,
 * SUCCESSION_IS_AFTER_CLOSING, SUCCESSOR_WAS_NOT_OPEN, SUCCESSION_PERCENT_IS_WRONG, SUCCESSION_IS_RECORDED,
 * SUCCESSION_IS_ON_ANOTHER_DAY, SUCCESSION_IS_MORE_THAN_ALL, SUCCESSION_GOES_IN_A_CIRCLE, FIELD_IS_EMPTY, TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT.
 * @returns the share without what says nothing: null for all of it
 */
export function decideRecordSuccession(
  given: SuccessionGiven,
  inQuestion: SuccessionCase,
): Outcome<{ percent: string | null; source: string }> {
  const { predecessor, successor } = inQuestion;
  if (predecessor.id === successor.id) return refusedFor([reason('SUCCESSION_IS_OF_ONE_PRACTICE', 'successorId')]);
  const share = shareOf(given.percent);
  const wrong = [
    ...(isDay(given.firstDay)
      ? ofTheDay(given.firstDay, inQuestion)
      : [reason('DATE_IS_NOT_A_DAY', 'firstDay', { name: 'The first day' })]),
    ...(share ? [] : [reason('SUCCESSION_PERCENT_IS_WRONG', 'percent')]),
    ...ofWhatIsKnown(given.firstDay, share ?? ZERO, inQuestion),
    ...checkText(given.source, { field: 'source', name: 'the document it rests on', most: 200 }),
  ];
  if (share === null || wrong.length > 0) return refusedFor(wrong);
  return accepted({
    percent: compare(share, ALL) === 0 ? null : percentText(share),
    source: given.source.trim(),
  });
}

/** The share in percent; null where it is none. */
function shareOf(percent: string | null): Fraction | null {
  if (percent === null) return ALL;
  const text = percent.trim();
  if (!isDecimal(text) || (text.split('.')[1] ?? '').length > MOST_DECIMALS) return null;
  const share = parseDecimal(text);
  return compare(share, ZERO) > 0 && compare(share, ALL) <= 0 ? share : null;
}

/** What is wrong with the day: whose practices they were on it, and whether they were open. */
function ofTheDay(firstDay: string, { predecessor, successor }: SuccessionCase): Reason[] {
  const before = addDays(firstDay, -1);
  const day = dayInWords(firstDay);
  const notOurs = [
    { practice: predecessor, field: 'predecessorId', on: before },
    { practice: successor, field: 'successorId', on: firstDay },
  ].filter(({ practice }) => !practice.ours);
  const reasons = notOurs.map(({ practice, field, on }) =>
    reason('PRACTICE_WAS_NOT_YOURS', field, { practice: practice.name, day: dayInWords(on) }),
  );
  if (predecessor.openedOn !== null && predecessor.openedOn > before)
    reasons.push(
      reason('SUCCESSION_IS_BEFORE_OPENING', 'firstDay', {
        practice: predecessor.name,
        opened: dayInWords(predecessor.openedOn),
        day,
      }),
    );
  if (predecessor.closedOn !== null && predecessor.closedOn < before)
    reasons.push(
      reason('SUCCESSION_IS_AFTER_CLOSING', 'firstDay', {
        practice: predecessor.name,
        closed: dayInWords(predecessor.closedOn),
        next: dayInWords(addDays(predecessor.closedOn, 1)),
      }),
    );
  const isClosed = successor.closedOn !== null && successor.closedOn < firstDay;
  const isNotYet = successor.openedOn !== null && successor.openedOn > firstDay;
  if (isClosed || isNotYet)
    reasons.push(
      reason('SUCCESSOR_WAS_NOT_OPEN', 'successorId', {
        practice: successor.name,
        when: isClosed
          ? `closed on ${dayInWords(successor.closedOn ?? '')}, before`
          : `opened on ${dayInWords(successor.openedOn ?? '')}, after`,
        predecessor: predecessor.name,
        day,
      }),
    );
  return reasons;
}

/** What does not go together with what is on record. */
function ofWhatIsKnown(firstDay: string, share: Fraction, { predecessor, successor, known }: SuccessionCase): Reason[] {
  const ofIt = known.filter(({ predecessorId }) => predecessorId === predecessor.id);
  const same = ofIt.find(({ successorId }) => successorId === successor.id);
  const names = { predecessor: predecessor.name, successor: successor.name };
  if (same) return [reason('SUCCESSION_IS_RECORDED', 'successorId', { ...names, day: dayInWords(same.firstDay) })];
  if (goesBack({ from: successor.id, to: predecessor.id }, known))
    return [reason('SUCCESSION_GOES_IN_A_CIRCLE', 'successorId', names)];
  const taken = takenOf(ofIt);
  const left = subtract(ALL, taken);
  if (compare(add(taken, share), ALL) > 0)
    return [
      reason('SUCCESSION_IS_MORE_THAN_ALL', 'percent', {
        practice: predecessor.name,
        taken: percentText(taken),
        left: percentText(left),
      }),
    ];
  const another = ofIt.find((one) => one.firstDay !== firstDay);
  return another
    ? [
        reason('SUCCESSION_IS_ON_ANOTHER_DAY', 'firstDay', {
          practice: predecessor.name,
          day: dayInWords(another.firstDay),
        }),
      ]
    : [];
}

/** How much of the work of a practice is recorded for nobody, in percent; null where it was not taken over, or all of it was. */
export function leftOf(predecessorId: string, known: readonly KnownSuccession[]): string | null {
  const ofIt = known.filter((one) => one.predecessorId === predecessorId);
  const left = subtract(ALL, takenOf(ofIt));
  return ofIt.length === 0 || compare(left, ZERO) <= 0 ? null : percentText(left);
}

/** The same of every practice of which something is nobody's, by its id. */
export const leftOfEach = (known: readonly KnownSuccession[]): ReadonlyMap<string, string> =>
  new Map(
    known.flatMap(({ predecessorId }) => {
      const left = leftOf(predecessorId, known);
      return left === null ? [] : [[predecessorId, left] as const];
    }),
  );

const takenOf = (successions: readonly KnownSuccession[]): Fraction =>
  successions.map(({ percent }) => parseDecimal(percent ?? '100')).reduce(add, ZERO);

/** Whether the work of one practice came to another, also through others. */
function goesBack({ from, to }: { from: string; to: string }, known: readonly KnownSuccession[]): boolean {
  const reached = new Set([from]);
  // A set is gone through with what is added on the way.
  for (const one of reached)
    for (const { predecessorId, successorId } of known) if (predecessorId === one) reached.add(successorId);
  return reached.has(to);
}

/** A percentage as it is read: 60, 33.5. */
const percentText = (share: Fraction): string => decimalText(share, MOST_DECIMALS).replace(/\.?0+$/, '');
