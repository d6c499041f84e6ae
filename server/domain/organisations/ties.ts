import type { OrganisationKind } from '../permissions.ts';

/** How an organisation belongs to another, by date, as whoever admits it says it. */
export interface Tie {
  /** The code of the other organisation. */
  code: string;
  from: string;
  /** The last day, or null while it has none. */
  to: string | null;
}

/** A tie that is on record, with both its ends. */
export interface HeldTie extends Tie {
  /** The code of the organisation that is tied. */
  ofCode: string;
}

/** What the ties of a kind of organisation are. */
export interface TieRule {
  /** The kind of organisation at the other end. */
  to: OrganisationKind;
  /** True where an organisation of this kind is nobody's without one. */
  needed: boolean;
  /** True where it must say its last day. */
  ends: boolean;
  /**
   * Whose days may not overlap: `pair` says the same two organisations, `one` that the organisation has one such tie
   * on a day, `other` that the one at the other end has.
   */
  alone: 'pair' | 'one' | 'other';
}

/** The ties of each kind of organisation; null where it has none of its own. */
export const tieRules: Record<OrganisationKind, TieRule | null> = {
  commissioner: null,
  national_body: null,
  lmc: { to: 'commissioner', needed: true, ends: false, alone: 'pair' },
  practice: { to: 'commissioner', needed: true, ends: false, alone: 'one' },
  auditor: { to: 'commissioner', needed: true, ends: true, alone: 'pair' },
  network: { to: 'practice', needed: false, ends: false, alone: 'other' },
};

/** What stands after every last day. */
const FOREVER = '9999-12-31';

/** True when the two share a day. */
export function tiesOverlap(a: Pick<Tie, 'from' | 'to'>, b: Pick<Tie, 'from' | 'to'>): boolean {
  return a.from <= (b.to ?? FOREVER) && b.from <= (a.to ?? FOREVER);
}

/** True when all that is asked is on record already: as many days or more, to the same last day. */
export function tieHolds(held: HeldTie, asked: Tie, ofCode: string): boolean {
  return held.ofCode === ofCode && held.code === asked.code && held.from <= asked.from && held.to === asked.to;
}

/** The tie on record that leaves no room for the one that is asked; undefined where there is room. */
export function tieInTheWay(
  held: readonly HeldTie[],
  { asked, ofCode, rule }: { asked: Tie; ofCode: string; rule: TieRule },
): HeldTie | undefined {
  const concerns: Record<TieRule['alone'], (tie: HeldTie) => boolean> = {
    pair: (tie) => tie.ofCode === ofCode && tie.code === asked.code,
    one: (tie) => tie.ofCode === ofCode,
    other: (tie) => tie.code === asked.code,
  };
  return held.find((tie) => concerns[rule.alone](tie) && tiesOverlap(tie, asked));
}
