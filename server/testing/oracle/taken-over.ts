// Who takes over whose work, and what that does to figures of earlier years and to lists of patients.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, from, lastDayOfYear, later, takesPart, together } from './days.ts';
import { HUNDRED, NIL, by, less, minus, nil, over, plus, q, total, twoDecimals } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { latest, ofDate, ofDateOrNone } from './read-facts.ts';
import type { Wanted } from './read-facts.ts';
import { Asked } from './the-case.ts';
import type { SchemeFacts } from './the-case.ts';

interface Before {
  readonly practice: PracticeFacts;
  /** The first day on which the successor did its work. */
  readonly on: string;
  readonly share: Q;
}

export const practiceOf = ({ practices }: SchemeFacts, code: string): PracticeFacts => {
  const practice = practices.find(({ practiceCode }) => practiceCode === code);
  if (practice === undefined) throw new TypeError(`no practice ${code}`);
  return practice;
};

/** Whose work a practice took over itself, by the end of the phase, in the order of the days. */
export const directly = (scheme: SchemeFacts, code: string): readonly Before[] =>
  scheme.takenOver
    .filter(({ to, on }) => to === code && on <= scheme.phase.to)
    .map(({ from: other, on, percent }) => ({
      practice: practiceOf(scheme, other),
      on,
      share: over(q(percent ?? 100), HUNDRED),
    }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

/** The same, and what those had taken over before: by the product of the shares, from the later of the days. */
export const inTheEnd = (scheme: SchemeFacts, code: string): readonly Before[] =>
  directly(scheme, code).flatMap((one) => [
    one,
    ...inTheEnd(scheme, one.practice.practiceCode).map((before) => ({
      practice: before.practice,
      on: before.on > one.on ? before.on : one.on,
      share: by(before.share, one.share),
    })),
  ]);

/** Its own figure of a year. Whoever opened after the year and took over another, or was taken over, has nothing of its own of it. */
export function ownOfYear(
  scheme: SchemeFacts,
  { practice, wanted, year }: { practice: PracticeFacts; wanted: Wanted; year: string },
): Q {
  return ownOrNone(scheme, { practice, wanted, year }) ?? ofDate(practice, wanted, year);
}

function ownOrNone(
  scheme: SchemeFacts,
  { practice, wanted, year }: { practice: PracticeFacts; wanted: Wanted; year: string },
): Q | null {
  const own = ofDateOrNone(practice, wanted, year);
  return own ?? (openedAfter(scheme, practice, year) ? NIL : null);
}

export const openedAfter = ({ takenOver }: SchemeFacts, { practiceCode, open }: PracticeFacts, year: string): boolean =>
  open !== undefined &&
  open.from > lastDayOfYear(year) &&
  takenOver.some((one) => one.to === practiceCode || one.from === practiceCode);

/** The part of a practice's days in the phase that lie on or after a day. */
export function partFrom(scheme: SchemeFacts, practice: PracticeFacts, day: string): Q {
  const days = takesPart(practice, scheme.phase);
  return [daysOf(days && together(days, from(day))), daysOf(days)];
}

/** What a practice was paid in an earlier year, with what those were paid whose work it does now, for the days it does it. */
export function paidIn(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { field, year }: { field: FactField; year: string },
): Q {
  const wanted = { field };
  const others = inTheEnd(scheme, practice.practiceCode)
    .filter(({ on }) => !nil(partFrom(scheme, practice, on)))
    .map((one) =>
      by(
        by(ownOfYear(scheme, { practice: one.practice, wanted, year }), one.share),
        partFrom(scheme, practice, one.on),
      ),
    );
  return plus(ownOfYear(scheme, { practice, wanted, year }), total(others));
}

/** Patients on the lists of a practice on the days it took part, of the phase. */
export function patients(scheme: SchemeFacts, practice: PracticeFacts, field: FactField): Q {
  const count = latest(practice, { field }, scheme.phase.to);
  const left = directly(scheme, practice.practiceCode).reduce((sum, one) => {
    const after = partFrom(scheme, practice, one.on);
    const before = minus([1n, 1n], after);
    const holds = count.day >= one.on;
    if (nil(holds ? before : after)) return sum;
    const theirs = by(brought(scheme, one, field), one.share);
    if (holds && less(count.value, theirs)) throw new Asked('fewer patients than came with another');
    return holds ? minus(sum, by(theirs, before)) : plus(sum, by(theirs, after));
  }, count.value);
  if (less(left, [0n, 1n])) throw new Asked('fewer patients than came with all of them');
  return left;
}

/** What a practice brought on the day it was taken over: its latest count before, and of those it took over what that does not hold. */
function brought(scheme: SchemeFacts, { practice, on }: Before, field: FactField): Q {
  const count = latest(practice, { field }, later(on, -1));
  const missing = directly(scheme, practice.practiceCode)
    .filter((one) => one.on < on && count.day < one.on)
    .map((one) => by(brought(scheme, one, field), one.share));
  return plus(count.value, total(missing));
}

/** Counts of an earlier year, with those of the practices that the counts of now hold. */
export function countsOfYear(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { indicator, year, now }: { indicator: string; year: string; now: string },
): readonly [Q, Q] {
  const held = inTheEnd(scheme, practice.practiceCode).filter(({ on }) => now >= on);
  const of = (field: FactField): Q => {
    const wanted = { field, about: indicator };
    // Where its counts of now hold nobody else's it stands alone: then it has no baseline, and a person has to say what counts.
    if (held.length === 0) return ofDate(practice, wanted, year);
    const others = held.map((one) => by(ownOfYear(scheme, { practice: one.practice, wanted, year }), one.share));
    return plus(ownOfYear(scheme, { practice, wanted, year }), total(others));
  };
  return [of('numerator'), of('denominator')];
}

/** Points of an earlier year, by the days of the phase on which a practice took part; null when it has none. */
export function pointsOfYear(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { indicator, year }: { indicator: string; year: string },
): Q | null {
  const wanted: Wanted = { field: 'achievedPoints', about: indicator };
  const days = takesPart(practice, scheme.phase);
  if (days === null) throw new Asked('it takes part on no day');
  const taken = inTheEnd(scheme, practice.practiceCode).filter(({ on }) => on <= days.to);
  if (taken.length === 0) return ofDateOrNone(practice, wanted, year);
  if (openedAfter(scheme, practice, year) && !taken.some(({ on }) => on <= days.from))
    throw new Asked('it has no points for its days before');
  const all = [practice, ...taken.map((one) => one.practice)];
  if (all.every((one) => openedAfter(scheme, one, year))) return null;
  const starts = [...new Set([days.from, ...taken.map(({ on }) => on).filter((on) => on > days.from)])].sort();
  const parts = starts.map((start, at) => {
    const next = starts[at + 1];
    const these = daysOf({ from: start, to: next ? later(next, -1) : days.to });
    const others = taken.filter(({ on }) => on <= start);
    return by(pointsTogether(scheme, practice, { wanted, year, others }), [these, daysOf(days)]);
  });
  return twoDecimals(total(parts));
}

/** The points of a practice together with those of others, by the patients each had before it took over anybody. */
function pointsTogether(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { wanted, year, others }: { wanted: Wanted; year: string; others: readonly Before[] },
): Q {
  if (others.length === 0) return ofDate(practice, wanted, year);
  const own = { practice, on: scheme.phase.to, share: [1n, 1n] as Q };
  const weighted = [own, ...others]
    .filter((one) => !openedAfter(scheme, one.practice, year))
    .map((one) => ({ points: ofDate(one.practice, wanted, year), list: by(listAlone(scheme, one), one.share) }));
  const lists = total(weighted.map(({ list }) => list));
  if (nil(lists)) throw new Asked('no list to weigh the points by');
  return twoDecimals(over(total(weighted.map(({ points, list }) => by(points, list))), lists));
}

/** The latest list of a practice before it took over anybody, or was taken over. */
function listAlone(scheme: SchemeFacts, { practice, on }: Before): Q {
  const first = directly(scheme, practice.practiceCode)[0]?.on ?? on;
  return latest(practice, { field: 'registeredPatients' }, later(first < on ? first : on, -1)).value;
}

interface CountedOn {
  readonly practice: PracticeFacts;
  readonly day: string;
}

/** Which part of a practice, taken over by others from a day on, is in a figure of one of those who are counted. */
function heldPart(
  scheme: SchemeFacts,
  { code, from: since }: { code: string; from: string },
  counted: readonly CountedOn[],
): Q {
  return total(
    scheme.takenOver
      .filter((one) => one.from === code && one.on <= scheme.phase.to)
      .map(({ to, on, percent }) => {
        const day = on > since ? on : since;
        const holds = counted.some((one) => one.practice.practiceCode === to && one.day >= day);
        const part = holds ? ([1n, 1n] as Q) : heldPart(scheme, { code: to, from: day }, counted);
        return by(part, over(q(percent ?? 100), HUNDRED));
      }),
  );
}

/** Whether all of a practice is in the figures of others who are counted. */
export const heldByOthers = (scheme: SchemeFacts, code: string, counted: readonly CountedOn[]): boolean =>
  !less(heldPart(scheme, { code, from: '' }, counted), [1n, 1n]);
