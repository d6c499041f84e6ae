import { add, compare, fraction } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { SharedCase } from '../components/component-kind.ts';
import type { PracticeFacts } from '../facts/facts.ts';
import { readValue } from '../working/worksheet.ts';
import type { Belonging } from './belongings.ts';

/** One practice took over a part of another on a day. */
interface TakenOver {
  readonly by: PracticeFacts;
  readonly from: string;
  readonly percent: Fraction;
}

const HUNDRED = fraction(100n);

/**
 * Whether all patients of a practice are in the figures of other members of its network that took them over: then they are counted once,
 * where they are now. It is asked of each figure by the day it is for. What the practice is paid for its own days stays as it is.
 *
 * @param belongingsOf the networks of a practice that takes part
 */
export function countedElsewhere(
  { practices }: SharedCase<unknown>,
  belongingsOf: (code: string) => readonly Belonging[],
): (practice: PracticeFacts, dayOf: (successor: PracticeFacts) => string | null) => boolean {
  const takenOver = new Map<string, TakenOver[]>();
  for (const by of practices)
    for (const { practiceCode, from, percent, via } of by.follows ?? [])
      if (!via)
        takenOver.set(practiceCode, [
          ...(takenOver.get(practiceCode) ?? []),
          { by, from, percent: percent === undefined ? HUNDRED : readValue(percent) },
        ]);
  const networksOf = (code: string): string[] => belongingsOf(code).map(({ network }) => network.code);
  return ({ practiceCode }, dayOf) => {
    const successors = takenOver.get(practiceCode);
    if (!successors) return false;
    const own = new Set(networksOf(practiceCode));
    const whole = successors.map(({ percent }) => percent).reduce(add);
    return (
      compare(whole, HUNDRED) === 0 &&
      successors.every(
        ({ by, from }) => (dayOf(by) ?? '') >= from && networksOf(by.practiceCode).some((code) => own.has(code)),
      )
    );
  };
}
