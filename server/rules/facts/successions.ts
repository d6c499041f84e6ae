import { financialYearPeriod } from '../../domain/dates.ts';
import { ONE, add, compare, fraction, fractionText, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Followed, PracticeFacts } from './facts.ts';

/** One practice took over the work of another on a day: all of it in a merger, so many percent of it in a split. */
export interface Succession {
  readonly from: string;
  readonly to: string;
  /** The first day on which the successor did the work. */
  readonly on: string;
  /** A plain decimal; all of it when left out. */
  readonly percent?: string;
}

/** A succession, and whose it was in the end: whoever takes over a practice takes over what that one had taken over before. */
interface Reached {
  readonly practiceCode: string;
  readonly from: string;
  readonly share: Fraction;
  /** Through whom, each with the day on which the work came to them. */
  readonly via: readonly { readonly practiceCode: string; readonly on: string }[];
}

/**
 * Whom each practice follows, also through others, in the order of the codes.
 * @param until the last day that counts: a later succession is not one yet
 * @throws RangeError when practices follow each other in a circle, or more than the whole of one is taken over
 */
export function followedBy(successions: readonly Succession[], until: string): ReadonlyMap<string, readonly Reached[]> {
  const known = successions.filter(({ on }) => on <= until);
  for (const { from } of known) refuseMoreThanWhole(from, known);
  const reach = (code: string, path: readonly string[]): Reached[] =>
    known
      .filter(({ to }) => to === code)
      .flatMap(({ from, on, percent }) => {
        if (path.includes(from)) throw new RangeError(`${from} and ${code} follow each other`);
        const share = percent === undefined ? ONE : multiply(parseDecimal(percent), fraction(1n, 100n));
        const before = reach(from, [...path, from]).map((one) => ({
          practiceCode: one.practiceCode,
          from: one.from > on ? one.from : on,
          share: multiply(one.share, share),
          via: [...one.via, { practiceCode: from, on: one.from }],
        }));
        return [{ practiceCode: from, from: on, share, via: [] }, ...before];
      });
  return new Map(
    [...new Set(known.map(({ to }) => to))]
      .sort()
      .map((to) => [to, reach(to, [to]).sort((a, b) => (a.practiceCode < b.practiceCode ? -1 : 1))]),
  );
}

function refuseMoreThanWhole(from: string, known: readonly Succession[]): void {
  const taken = known.filter((one) => one.from === from).map(({ percent }) => parseDecimal(percent ?? '100'));
  const sum = taken.reduce(add);
  if (compare(sum, fraction(100n)) > 0)
    throw new RangeError(`Of ${from}, ${fractionText(sum)}% is taken over, more than all of it`);
}

/** The same practices, each with those whose work it took over by the last day of the phase. */
export function withTakenOver(
  practices: readonly PracticeFacts[],
  successions: readonly Succession[],
  until: string,
): PracticeFacts[] {
  const followed = followedBy(successions, until);
  const known = new Map(practices.map((practice) => [practice.practiceCode, practice]));
  return practices.map((practice) => {
    const follows = (followed.get(practice.practiceCode) ?? []).map((one) =>
      followedOf(one, known.get(one.practiceCode) ?? { facts: [] }),
    );
    return follows.length === 0 ? practice : { ...practice, follows };
  });
}

/** Whoever is followed, as the engine is told. */
export const followedOf = (
  { practiceCode, from, share, via }: Reached,
  { facts, open }: Pick<PracticeFacts, 'facts' | 'open'>,
): Followed => ({
  practiceCode,
  from,
  ...(compare(share, ONE) === 0 ? {} : { percent: fractionText(multiply(share, fraction(100n))) }),
  facts,
  ...(open ? { open } : {}),
  ...(via.length === 0 ? {} : { via }),
});

/** Whoever is followed, as a practice whose facts are looked at. */
export const asPractice = ({ practiceCode, facts }: Pick<Followed, 'practiceCode' | 'facts'>): PracticeFacts => ({
  practiceCode,
  facts,
  requirements: [],
  agreedClaims: [],
});

/** Whether a practice opened after a financial year, so that it has nothing of its own of it. */
export const openedAfter = ({ open }: Pick<PracticeFacts, 'open'>, year: string): boolean =>
  (open?.from ?? '') > financialYearPeriod(year).to;
