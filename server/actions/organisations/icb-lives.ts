import { addDays, financialYearOf, financialYearPeriod } from '../../domain/dates.ts';
import type { Successions } from './successions.ts';

/** The commissioners that one day's lists name. */
export interface NamedOn {
  asOf: string;
  codes: ReadonlySet<string>;
}

/** From the first day of a commissioner to its last; `told` is false for a day that is only taken to be so. */
export interface Life {
  from: string;
  to: string | null;
  fromIsTold: boolean;
  toIsTold: boolean;
}

/**
 * The day between two lists on which what they tell differently changed: the last 1 April, on which the NHS reorganises,
 * else the day of the second.
 */
export function turnBetween(before: string, after: string): string {
  const april = financialYearPeriod(financialYearOf(after)).from;
  return april > before ? april : after;
}

/**
 * When an ICB began and ended: as the table of successions says, else as the lists show that name it or do not.
 * @param lists those that can name it, oldest first: lists of the practices that it had or has
 */
export function lifeOf(code: string, lists: readonly NamedOn[], successions: Successions): Life {
  const { began, ended } = successions.kinds.ICB;
  const first = lists.findIndex(({ codes }) => codes.has(code));
  const last = lists.findLastIndex(({ codes }) => codes.has(code));
  const [before, since, until, after] = [lists[first - 1], lists[first], lists[last], lists[last + 1]];
  const toldFrom = successions.began.get(code);
  const toldTo = successions.ended.get(code) ?? ended;
  const shownFrom = before && since ? turnBetween(before.asOf, since.asOf) : undefined;
  const shownTo = until && after ? addDays(turnBetween(until.asOf, after.asOf), -1) : null;
  return {
    from: toldFrom ?? shownFrom ?? began,
    to: toldTo ?? shownTo,
    fromIsTold: toldFrom !== undefined || shownFrom === undefined,
    toIsTold: toldTo !== null || shownTo === null,
  };
}
