import { LIST_SIZE_BANDS, listSizeBandOf } from './list-size-bands.ts';
import type { Standing } from './simulation-states.ts';

/** What one practice came to, with what it is grouped by. Pence; null is not worked out. */
export interface SimulatedPractice {
  localPence: bigint | null;
  guaranteedPence: bigint | null;
  possiblePence: bigint | null;
  nationalPence: bigint | null;
  /** Local less national; null unless both are there. */
  differencePence: bigint | null;
  standing: Standing;
  network: { id: string; name: string } | null;
  registeredPatients: number | null;
  deprivationQuintile: number | null;
}

/**
 * Sums over practices, in pence. `localPence` is what the scheme costs: the practices whose local pay is worked out
 * (`workedOut`). The comparison is of those for which both sides are: `comparedPence` less `nationalPence` is
 * `differencePence`. Guaranteed and possible are null when one of the practices that are worked out lacks them.
 */
export interface SimulationSums {
  practices: number;
  workedOut: number;
  gains: number;
  loses: number;
  same: number;
  notWorkedOut: number;
  localPence: number;
  guaranteedPence: number | null;
  possiblePence: number | null;
  comparedPence: number;
  nationalPence: number;
  differencePence: number;
}

/** What practices are grouped by. */
export type Breakdown = 'network' | 'list_size' | 'deprivation';

/** Every breakdown, in the order in which they are shown. */
export const breakdowns: readonly Breakdown[] = ['network', 'list_size', 'deprivation'];

/** One row of a breakdown. */
export interface SimulationGroup {
  breakdown: Breakdown;
  key: string;
  /** Where it stands in its breakdown, from 0. */
  place: number;
  label: string;
  sums: SimulationSums;
}

/** The group of practices that lack what a breakdown groups by. */
export const NOT_KNOWN = 'not-known';

/**
 * The sums over all practices. Every sum over a breakdown adds up to these to the penny, because each practice is in exactly
 * one group of it (product.md C10, D1-6).
 * @throws RangeError when a sum is beyond what the contract can carry (90 billion pounds)
 */
export function sumPractices(practices: readonly SimulatedPractice[]): SimulationSums {
  const workedOut = practices.filter(({ localPence }) => localPence !== null);
  const compared = practices.filter(({ differencePence }) => differencePence !== null);
  const count = (wanted: Standing): number => practices.filter(({ standing }) => standing === wanted).length;
  const range = (of: (practice: SimulatedPractice) => bigint | null): number | null =>
    workedOut.some((practice) => of(practice) === null) ? null : total(workedOut.map(of));
  return {
    practices: practices.length,
    workedOut: workedOut.length,
    gains: count('gains'),
    loses: count('loses'),
    same: count('same'),
    notWorkedOut: count('not_worked_out'),
    localPence: total(workedOut.map(({ localPence }) => localPence)),
    guaranteedPence: range(({ guaranteedPence }) => guaranteedPence),
    possiblePence: range(({ possiblePence }) => possiblePence),
    comparedPence: total(compared.map(({ localPence }) => localPence)),
    nationalPence: total(compared.map(({ nationalPence }) => nationalPence)),
    differencePence: total(compared.map(({ differencePence }) => differencePence)),
  };
}

/** The sums by network (by name), by list-size band and by deprivation quintile, each with a row of its own for what is not known. */
export function groupPractices(practices: readonly SimulatedPractice[]): SimulationGroup[] {
  const networks = [
    ...new Map(practices.flatMap(({ network }) => (network ? [[network.id, network.name] as const] : []))),
  ]
    .sort(([, a], [, b]) => BY_NAME.compare(a, b))
    .map(([key, label]) => ({ key, label }));
  const quintiles = [1, 2, 3, 4, 5].map((quintile) => ({
    key: String(quintile),
    label: QUINTILES[quintile - 1] ?? '',
  }));
  return [
    ...groupBy(practices, {
      breakdown: 'network',
      groups: networks,
      notKnown: 'In no network',
      keyOf: ({ network }) => network?.id,
    }),
    ...groupBy(practices, {
      breakdown: 'list_size',
      groups: LIST_SIZE_BANDS,
      notKnown: 'List not known',
      keyOf: ({ registeredPatients }) => listSizeBandOf(registeredPatients)?.key,
    }),
    ...groupBy(practices, {
      breakdown: 'deprivation',
      groups: quintiles,
      notKnown: 'Score not known',
      keyOf: ({ deprivationQuintile }) => (deprivationQuintile === null ? undefined : String(deprivationQuintile)),
    }),
  ];
}

/** Network 2 before Network 10, on every machine. */
const BY_NAME = new Intl.Collator('en-GB', { numeric: true });

const QUINTILES = ['Quintile 1, most deprived', 'Quintile 2', 'Quintile 3', 'Quintile 4', 'Quintile 5, least deprived'];

interface Grouping {
  breakdown: Breakdown;
  groups: readonly { key: string; label: string }[];
  notKnown: string;
  keyOf: (practice: SimulatedPractice) => string | undefined;
}

/** Groups that hold no practice are left out. */
const groupBy = (
  practices: readonly SimulatedPractice[],
  { breakdown, groups, notKnown, keyOf }: Grouping,
): SimulationGroup[] =>
  [...groups, { key: NOT_KNOWN, label: notKnown }]
    .map(({ key, label }) => ({
      key,
      label,
      members: practices.filter((practice) => (keyOf(practice) ?? NOT_KNOWN) === key),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ key, label, members }, place) => ({ breakdown, key, place, label, sums: sumPractices(members) }));

const total = (parts: readonly (bigint | null)[]): number => {
  const sum = parts.reduce<bigint>((so, part) => so + (part ?? 0n), 0n);
  if (sum > BigInt(Number.MAX_SAFE_INTEGER) || sum < BigInt(Number.MIN_SAFE_INTEGER))
    throw new RangeError('A sum of a simulation is too large.');
  return Number(sum);
};
