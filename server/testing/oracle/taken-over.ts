// Who takes over whose work, and what that does to figures of earlier years and to lists of patients.
import type { FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, from, lastDayOfYear, later, takesPart, together } from './days.ts';
import { HUNDRED, NIL, by, less, minus, nil, over, plus, q, total, twoDecimals } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { latest, ofDate, ofDateOrNone } from './read-facts.ts';
import type { Counted, Wanted } from './read-facts.ts';
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

/** Its own figure of a year. A successor that opened after the year has nothing of its own of it. */
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

export const openedAfter = (scheme: SchemeFacts, practice: PracticeFacts, year: string): boolean =>
  practice.open !== undefined &&
  practice.open.from > lastDayOfYear(year) &&
  directly(scheme, practice.practiceCode).length > 0;

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
  return directly(scheme, practice.practiceCode).reduce((sum, one) => {
    const after = partFrom(scheme, practice, one.on);
    const before = minus([1n, 1n], after);
    const holds = count.day >= one.on;
    if (nil(holds ? before : after)) return sum;
    const theirs = by(brought(scheme, one, field), one.share);
    // A count that is said to hold theirs cannot be smaller: the page does not say what then, so a person has to.
    if (holds && less(count.value, theirs)) throw new Asked('fewer patients than came with another');
    return holds ? minus(sum, by(theirs, before)) : plus(sum, by(theirs, after));
  }, count.value);
}

/** What a practice brought on the day it was taken over: its latest count before, and of those it took over what that does not hold. */
function brought(scheme: SchemeFacts, { practice, on }: Before, field: FactField): Q {
  return listBefore(scheme, { practice, on }, field).value;
}

function listBefore(
  scheme: SchemeFacts,
  { practice, on }: { practice: PracticeFacts; on: string },
  field: FactField,
): Counted {
  const count = latest(practice, { field }, later(on, -1));
  const missing = directly(scheme, practice.practiceCode)
    .filter((one) => one.on < on && count.day < one.on)
    .map((one) => by(brought(scheme, one, field), one.share));
  return { value: plus(count.value, total(missing)), day: count.day };
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

/** Points of an earlier year, for the days of the phase on which a practice was open; null when it has none. */
export function pointsOfYear(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { indicator, year }: { indicator: string; year: string },
): Q | null {
  const wanted: Wanted = { field: 'achievedPoints', about: indicator };
  const taken = directly(scheme, practice.practiceCode);
  if (taken.length === 0) return ofDateOrNone(practice, wanted, year);
  const open = together(scheme.phase, practice.open);
  const starts = [...new Set([open?.from ?? '', ...taken.map(({ on }) => on)])]
    .filter((day) => day >= (open?.from ?? '') && day <= (open?.to ?? ''))
    .sort();
  const parts = starts.map((start, at) => {
    const next = starts[at + 1];
    const days = daysOf(open && together(open, from(start), next ? { from: '', to: later(next, -1) } : undefined));
    return by(pointsOn(scheme, practice, { wanted, year, day: start }), [days, daysOf(open)]);
  });
  return twoDecimals(total(parts));
}

/** The points of a practice together with those it had taken over by a day. */
function pointsOn(
  scheme: SchemeFacts,
  practice: PracticeFacts,
  { wanted, year, day }: { wanted: Wanted; year: string; day: string },
): Q {
  const taken = directly(scheme, practice.practiceCode).filter(({ on }) => on <= day);
  const on = taken.at(-1)?.on;
  if (on === undefined) return ownOfYear(scheme, { practice, wanted, year });
  const own = { practice, on, share: [1n, 1n] as Q };
  const hasOwn = !openedAfter(scheme, practice, year) || taken.some((one) => one.on < on);
  const all = [...(hasOwn ? [own] : []), ...taken.filter((one) => one.on === on)];
  const weighted = all.map((one) => {
    const points = pointsOn(scheme, one.practice, { wanted, year, day: later(on, -1) });
    return { points, list: by(listBefore(scheme, one, 'registeredPatients').value, one.share) };
  });
  const lists = total(weighted.map(({ list }) => list));
  if (nil(lists)) throw new Asked('no list to weigh the points by');
  return twoDecimals(over(total(weighted.map(({ points, list }) => by(points, list))), lists));
}

/** Whether a practice was taken over whole by one of those whose days of counting are known, before it was counted there. */
export const heldByAnother = (
  scheme: SchemeFacts,
  code: string,
  counted: readonly { readonly practice: PracticeFacts; readonly day: string }[],
): boolean =>
  counted.some(({ practice, day }) =>
    inTheEnd(scheme, practice.practiceCode).some(
      (one) => one.practice.practiceCode === code && nil(minus(one.share, [1n, 1n])) && day >= one.on,
    ),
  );
