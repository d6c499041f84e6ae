// Results that are not compared, each with a name and the reason, until what they stand for is settled.
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { takesPart, together, yearOf } from './days.ts';
import { latestOrNone } from './read-facts.ts';
import { inTheEnd, openedAfter, practiceOf } from './taken-over.ts';
import { asPart, listOf } from './the-case.ts';
import type { Part, SchemeFacts } from './the-case.ts';

const YEARS = ['2021-22', '2022-23', '2023-24'];

/** Take-overs on several days: the engine weighs all of them from the first of those days on, also before they happened. */
const pointsFromFirstDay = (scheme: SchemeFacts, practice: PracticeFacts): boolean => {
  const days = takesPart(practice, scheme.phase);
  if (days === null) return false;
  const taken = inTheEnd(scheme, practice.practiceCode).filter(({ on }) => on <= days.to);
  return new Set(taken.map(({ on }) => (on > days.from ? on : days.from))).size > 1;
};

/** It opened after an earlier year and is taken over itself: the page says it has nothing of that year, the engine asks. */
const openedAndTakenOver = (scheme: SchemeFacts, practice: PracticeFacts): boolean =>
  YEARS.some((year) => openedAfter(scheme, practice, year)) &&
  inTheEnd(scheme, practice.practiceCode).every((one) => YEARS.some((year) => openedAfter(scheme, one.practice, year)));

/**
 * A figure dated with the financial year holds what was taken over in it; the engine compares the words "2024-25" with the day, and takes
 * it for one of before January.
 */
const figureOfYear = ({ phase }: SchemeFacts, all: readonly Succeeded[]): boolean =>
  all.some(
    ({ practice: { facts }, taken }) =>
      facts.some(({ indicator, date }) => indicator === 'X1' && date === yearOf(phase.to)) &&
      taken.some((on) => on > yearOf(phase.to)),
  );

/** The same figure on two days, one of before a take-over and one of after it: the page does not say which of them counts. */
const sameOnTwoDays = ({ phase }: SchemeFacts, all: readonly Succeeded[]): boolean =>
  all.some(({ practice: { facts }, taken }) => {
    const days = facts
      .filter(({ indicator, date }) => indicator === 'X1' && date.length === 10 && date >= phase.from)
      .map(({ date }) => date);
    return taken.some((on) => days.some((day) => day < on) && days.some((day) => day >= on));
  });

/** What the day of a figure decides, where it is not sure which day that is. */
const dayUnclear = (scheme: SchemeFacts, practices: readonly PracticeFacts[]): string | null => {
  const all = practices.map((practice) => succeeded(scheme, practice));
  if (figureOfYear(scheme, all)) return 'figure of the year';
  return sameOnTwoDays(scheme, all) ? 'same figure on two days' : null;
};

interface Succeeded {
  readonly practice: PracticeFacts;
  readonly taken: readonly string[];
}

const succeeded = (scheme: SchemeFacts, practice: PracticeFacts): Succeeded => ({
  practice,
  taken: inTheEnd(scheme, practice.practiceCode).map(({ on }) => on),
});

/**
 * Both sides of a take-over once were in one network, and are not counted in the same one, since one of them changed networks: the engine
 * does not count the one that was taken over at all.
 */
const changedNetworks = (scheme: SchemeFacts): boolean =>
  scheme.practices.some(({ practiceCode }) =>
    inTheEnd(scheme, practiceCode).some(({ practice }) => {
      const [own, others] = [networksOf(scheme, practiceCode), networksOf(scheme, practice.practiceCode)];
      return own.at(-1) !== others.at(-1) && own.some((code) => others.includes(code));
    }),
  );

/**
 * Taken over by one who was taken over in turn, and does not hold it in a figure of its own in this network: the engine counts it beside
 * the last of them, whose figure holds it.
 */
const chainInNetwork = (scheme: SchemeFacts): boolean =>
  scheme.takenOver.some(({ from, to, on }) => {
    if (!scheme.takenOver.some((next) => next.from === to)) return false;
    const between = practiceOf(scheme, to);
    const days = IN_NETWORK.map((wanted) => latestOrNone(between, wanted, scheme.phase.to)?.day ?? '');
    return networksOf(scheme, from).join() !== networksOf(scheme, to).join() || days.some((day) => day < on);
  });

const IN_NETWORK = [
  { field: 'registeredPatients' },
  { field: 'denominator', about: 'X1' },
  { field: 'register', about: 'AF' },
] as const;

/** The networks in which a practice was on days on which it took part, the last of them at the end. */
function networksOf({ networks, phase, practices }: SchemeFacts, code: string): readonly string[] {
  const practice = practices.find(({ practiceCode }) => practiceCode === code);
  return networks
    .map((network) => ({
      code: network.code,
      last: network.members
        .filter((member) => member.practiceCode === code)
        .map((member) => together(phase, practice?.open, practice?.inForce, member)?.to ?? '')
        .reduce((a, b) => (a > b ? a : b), ''),
    }))
    .filter(({ last }) => last !== '')
    .sort((a, b) => (a.last < b.last ? -1 : 1))
    .map((network) => network.code);
}

const IMPROVEMENT = ['improvement-to-target', 'improvement-to-whole', 'improvement-on-baseline'];
const OF_YEARS = [
  ...IMPROVEMENT,
  'prior-year-cash',
  'prior-year-uplift',
  'higher-of-years',
  'equity-top-up',
  'cash-floor',
];
const NETWORKS = ['network-band', 'network-prevalence-band'];

/** The part and those that stand inside it. */
function withInner(part: Part): readonly Part[] {
  if (part.kind === 'higher-of') return [part, ...listOf(part, 'parts', asPart)];
  return 'part' in part.parameters ? [part, asPart(part.parameters.part)] : [part];
}

function ofPractice(scheme: SchemeFacts, practice: PracticeFacts, parts: readonly Part[]): string | null {
  const has = (kinds: readonly string[]): boolean => parts.some(({ kind }) => kinds.includes(kind));
  if (has(['prior-year-points']) && pointsFromFirstDay(scheme, practice)) return 'points from the first day';
  if (has(OF_YEARS) && openedAndTakenOver(scheme, practice)) return 'opened and taken over';
  return has(IMPROVEMENT) ? dayUnclear(scheme, [practice]) : null;
}

/** None of an envelope is shared by one of the two sizes: the engine asks for the figures of that size all the same. */
const sharesNothingByOne = ({ kind, parameters }: Part): boolean =>
  kind === 'unmet-need-pot' && [0, 100].includes(Number(parameters.deprivationPercent));

/** The name of what is known of a result, when it is not to be compared; null for all others. */
export function knownDifference(scheme: SchemeFacts, practice: PracticeFacts, part: Part): string | null {
  const parts = part.kind === 'never-worse-off' ? scheme.components : [part];
  for (const one of parts) {
    const all = one.kind === 'scheme-cap' ? scheme.practices : [practice];
    const found = all.map((each) => ofPractice(scheme, each, withInner(one))).find((name) => name !== null);
    if (found) return found;
    if (sharesNothingByOne(one)) return 'nothing by one size';
    if (!NETWORKS.includes(one.kind)) continue;
    if (changedNetworks(scheme)) return 'changed networks';
    const unclear = dayUnclear(scheme, scheme.practices);
    if (unclear) return unclear;
    if (chainInNetwork(scheme)) return 'chain in a network';
  }
  return null;
}
/** The engine does not come to an end where it counts nobody of a network, for the same reason. */
export const endedEarly = (scheme: SchemeFacts, problem: unknown): boolean =>
  problem instanceof Error &&
  problem.message === "Division by zero in 'networkRegister / networkList * 100'" &&
  changedNetworks(scheme);
