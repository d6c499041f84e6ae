import { addDays } from '../../domain/dates.ts';

/** A practice with a holder (a commissioner, a network) from one day to another, both included; open when to is null. */
export interface Held {
  holderCode: string;
  from: string;
  to: string | null;
}

/** What has to happen so that a stay is there and no day has two. */
export interface Fit<Stay extends Held> {
  add: Held | null;
  /** Stays that end earlier than they did. */
  shorten: (Stay & { endsOn: string })[];
}

const NEVER = '9999-12-31';

const sharesADay = (a: Held, b: Held): boolean => a.from <= (b.to ?? NEVER) && b.from <= (a.to ?? NEVER);

/**
 * Fits a published stay among those that are known. A stay with another holder that began before gives way on the day
 * the new one starts; one that began later keeps its days, and the new one ends before it. What is there already stays,
 * but for its end, which is brought forward when the files have learned of it.
 */
export function fitStay<Stay extends Held>(wanted: Held, known: readonly Stay[]): Fit<Stay> {
  const { to: end } = wanted;
  const others = known.filter((stay) => sharesADay(stay, wanted));
  const same = others.filter(({ holderCode }) => holderCode === wanted.holderCode);
  if (same.length > 0) {
    if (end === null) return { add: null, shorten: [] };
    const longer = same.filter(({ to }) => (to ?? NEVER) > end);
    return { add: null, shorten: longer.map((stay) => ({ ...stay, endsOn: end })) };
  }
  const earlier = others.filter(({ from }) => from < wanted.from);
  const [next] = others
    .filter(({ from }) => from >= wanted.from)
    .map(({ from }) => from)
    .sort();
  const to = next === undefined ? end : addDays(next, -1);
  if (to !== null && to < wanted.from) return { add: null, shorten: [] };
  return { add: { ...wanted, to }, shorten: earlier.map((stay) => ({ ...stay, endsOn: addDays(wanted.from, -1) })) };
}
