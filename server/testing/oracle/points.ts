// How many points counts earn, as the sentences of the kinds say it.
import { HUNDRED, NIL, by, less, minus, nil, over, plus, small, big, total, twoDecimals } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';

/** Patients for whom the care was done, and patients who count. */
export type Counts = readonly [Q, Q];

/** In percent; null without patients. */
export const percentOf = ([done, all]: Counts): Q | null => (nil(all) ? null : over(by(done, HUNDRED), all));

interface Band {
  readonly lower: Q;
  readonly upper: Q;
  readonly most: Q;
}

/** The part of the way from `lower` to `upper`: nothing at or below the one, all at or above the other. */
const wayAlong = (at: Q, { lower, upper }: { lower: Q; upper: Q }): Q => {
  if (!less(at, upper)) return [1n, 1n];
  if (!less(lower, at)) return NIL;
  return over(minus(at, lower), minus(upper, lower));
};

/** From no points at the lower to all at the upper threshold. */
export function bandPoints(counts: Counts, { lower, upper, most }: Band): Q {
  const at = percentOf(counts);
  return at === null ? NIL : twoDecimals(by(wayAlong(at, { lower, upper }), most));
}

/** So many points for each percentage point above one threshold, up to another. */
export function stretchPoints(counts: Counts, { lower, upper, most }: Band): Q {
  const at = percentOf(counts);
  return at === null ? NIL : twoDecimals(by(minus(big(small(at, upper), lower), lower), most));
}

/** The own result of earlier years in percent; null where it cannot be measured. */
export function baselineOf(years: readonly Counts[], method: string): Q | null {
  if (method === 'pooled') return percentOf([total(years.map(([done]) => done)), total(years.map(([, all]) => all))]);
  const each = years.map(percentOf);
  if (each.some((one) => one === null)) return null;
  return over(total(each.filter((one) => one !== null)), [BigInt(each.length), 1n]);
}

export interface Improved {
  readonly now: Counts;
  readonly baseline: Q | null;
  readonly most: Q;
}

/** The part of the way from the own baseline to a target. */
export function towards({ now, baseline, most }: Improved, target: Q, alreadyThere: boolean): Q {
  const at = percentOf(now);
  if (at === null || baseline === null) return NIL;
  if (!less(baseline, target)) return alreadyThere && !less(at, target) ? twoDecimals(most) : NIL;
  return twoDecimals(by(wayAlong(at, { lower: baseline, upper: target }), most));
}

/** From no points at so many percentage points above the own baseline to all at so many. */
export function aboveBaseline({ now, baseline, most }: Improved, lower: Q, upper: Q): Q {
  const at = percentOf(now);
  if (at === null || baseline === null) return NIL;
  return twoDecimals(by(wayAlong(at, { lower: plus(baseline, lower), upper: plus(baseline, upper) }), most));
}
