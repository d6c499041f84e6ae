import { ZERO, add, compare, divide, fraction, multiply } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { SharedCase } from '../components/component-kind.ts';
import type { Followed, PracticeFacts } from '../facts/facts.ts';
import { readValue } from '../working/worksheet.ts';
import type { Belonging } from './belongings.ts';

/** One practice took over a part of another on a day. */
interface Step {
  readonly to: string;
  readonly on: string;
  readonly share: Fraction;
}

const WHOLE = fraction(1n);

/** The network in which a practice is counted: the last it was in; null where it was in none. */
export const lastNetwork = (belongings: readonly Belonging[]): Belonging | null =>
  [...belongings].sort((a, b) => (a.to < b.to ? 1 : -1))[0] ?? null;

/**
 * Whether all patients of a practice are in the figures of other practices that took them over and are counted in the same network: then
 * they are counted once, where they are now. It is asked of each figure by the day it is for. What the practice is paid for its own days
 * stays as it is.
 *
 * @param belongingsOf the networks of a practice that takes part
 */
export function countedElsewhere(
  { practices }: SharedCase<unknown>,
  belongingsOf: (code: string) => readonly Belonging[],
): (practice: PracticeFacts, dayOf: (successor: PracticeFacts) => string | null) => boolean {
  const steps = stepsOf(practices);
  const known = new Map(practices.map((practice) => [practice.practiceCode, practice]));
  const networkOf = (code: string): string | null => lastNetwork(belongingsOf(code))?.network.code ?? null;
  return ({ practiceCode }, dayOf) => {
    if (!steps.has(practiceCode)) return false;
    const network = networkOf(practiceCode);
    /** The part of a practice that is in a figure, directly or through whoever took it over in turn. */
    const held = (code: string, since: string): Fraction =>
      (steps.get(code) ?? [])
        .map(({ to, on, share }) => {
          const from = on > since ? on : since;
          const by = known.get(to);
          const isHeld = by !== undefined && networkOf(to) === network && (dayOf(by) ?? '') >= from;
          return isHeld ? share : multiply(share, held(to, from));
        })
        .reduce(add, ZERO);
    return compare(held(practiceCode, ''), WHOLE) === 0;
  };
}

/** The first step of the work of each practice, as whoever it came to in the end tells it. */
function stepsOf(practices: readonly PracticeFacts[]): ReadonlyMap<string, readonly Step[]> {
  const all = new Map<string, Map<string, Step>>();
  for (const { practiceCode: end, follows = [] } of practices) {
    for (const { practiceCode, from, percent, via = [] } of follows) {
      const [first, ...rest] = via;
      const next = first && follows.find((one) => one.practiceCode === first.practiceCode && isVia(one, rest));
      const step: Step = first
        ? { to: first.practiceCode, on: first.on, share: divide(shareOf(percent), shareOf(next?.percent)) }
        : { to: end, on: from, share: shareOf(percent) };
      const own = all.get(practiceCode) ?? new Map<string, Step>();
      all.set(practiceCode, own.set(step.to, step));
    }
  }
  return new Map([...all].map(([code, own]) => [code, [...own.values()]]));
}

const shareOf = (percent: string | undefined): Fraction => divide(readValue(percent ?? '100'), fraction(100n));

const isVia = ({ via = [] }: Followed, rest: NonNullable<Followed['via']>): boolean =>
  via.map(({ practiceCode }) => practiceCode).join() === rest.map(({ practiceCode }) => practiceCode).join();
