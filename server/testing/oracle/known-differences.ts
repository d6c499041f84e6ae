// Where the engine and the sentences are known not to agree, or the sentences leave open what is meant. These results are not
// compared until that is settled: each has a name, and the row it stands for is taken out when it is.
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { daysOf, later, together } from './days.ts';
import { NATIONAL_YEAR } from './national.ts';
import { latestOrNone } from './read-facts.ts';
import { directly, inTheEnd, openedAfter } from './taken-over.ts';
import { asPart, listOf } from './the-case.ts';
import type { Part, SchemeFacts } from './the-case.ts';

type Own = (scheme: SchemeFacts, practice: PracticeFacts) => boolean;

const LISTS = ['registeredPatients', 'weightedPatients', 'needWeightedPatients'] as const;
const YEARS = ['2021-22', '2022-23', '2023-24'];

/** A practice it took over had itself taken over another, and its latest count holds the patients of that one already. */
const chainCountedAlready: Own = (scheme, practice) =>
  directly(scheme, practice.practiceCode).some(({ practice: between, on }) =>
    directly(scheme, between.practiceCode).some((first) =>
      LISTS.some((field) => (latestOrNone(between, { field }, later(on, -1))?.day ?? '') >= first.on),
    ),
  );

/** A practice it took over was a successor too, and opened after the year that is looked at: it has nothing of its own of it. */
const chainOpenedLater: Own = (scheme, practice) =>
  inTheEnd(scheme, practice.practiceCode).some((one) => YEARS.some((year) => openedAfter(scheme, one.practice, year)));

/** Open on a part of the national year only: the points of an earlier year are cut for the days twice. */
const openForPartOfYear: Own = (_, { open }) => {
  const days = daysOf(together(NATIONAL_YEAR, open));
  return days !== daysOf(NATIONAL_YEAR);
};

/** Points taken over in the year of a phase that is shorter: by the days of the phase, or by those of the year? */
const pointsTakenOverInYear: Own = (scheme, practice) =>
  daysOf(scheme.phase) !== daysOf(NATIONAL_YEAR) &&
  inTheEnd(scheme, practice.practiceCode).some(({ on }) => on > NATIONAL_YEAR.from);

/** Points taken over through another, or by a practice without a list or without points of its own before that day. */
const pointsBeforeTakeOver: Own = (scheme, practice) =>
  inTheEnd(scheme, practice.practiceCode).length > 1 ||
  directly(scheme, practice.practiceCode).some(({ on }) => practice.open !== undefined && practice.open.from <= on);

/** It left a network and came back to it: one share for all its days, or one for each time? */
const sharesTwice = (scheme: SchemeFacts): boolean =>
  scheme.networks.some(({ members }) => new Set(members.map(({ practiceCode }) => practiceCode)).size < members.length);

/** Taken over whole by a practice of another network: is it still counted in its own, where its successor does not stand beside it? */
const heldElsewhere = (scheme: SchemeFacts): boolean =>
  scheme.practices.some(({ practiceCode }) =>
    inTheEnd(scheme, practiceCode).some(
      (one) =>
        one.share[0] === one.share[1] &&
        networksOf(scheme, one.practice.practiceCode).join() !== networksOf(scheme, practiceCode).join(),
    ),
  );

/** Taken over whole, and its successor's list is of before that day but its counts are not, or the other way: which of them decides? */
const listAndCountsApart = (scheme: SchemeFacts): boolean =>
  scheme.practices.some((practice) =>
    inTheEnd(scheme, practice.practiceCode).some((one) => {
      const days = NETWORK_COUNTS.map((wanted) => latestOrNone(practice, wanted, scheme.phase.to)?.day ?? '');
      return one.share[0] === one.share[1] && new Set(days.map((day) => day >= one.on)).size > 1;
    }),
  );

const NETWORK_COUNTS = [
  { field: 'registeredPatients' },
  { field: 'denominator', about: 'X1' },
  { field: 'register', about: 'AF' },
] as const;

const networksOf = (scheme: SchemeFacts, code: string): readonly string[] =>
  scheme.networks
    .filter(({ members }) => members.some(({ practiceCode }) => practiceCode === code))
    .map((network) => network.code);

const LISTED = ['per-patient', 'equity-top-up', 'need-weighted-pot', 'unmet-need-pot', 'network-band'];
const OF_YEARS = [
  'prior-year-cash',
  'prior-year-uplift',
  'higher-of-years',
  'equity-top-up',
  'cash-floor',
  'improvement-to-target',
  'improvement-to-whole',
  'improvement-on-baseline',
];
const NETWORKS = ['network-band', 'network-prevalence-band'];
const SHARED = ['scheme-cap', 'need-weighted-pot', 'unmet-need-pot', ...NETWORKS];

/** The part and those that stand inside it. */
function withInner(part: Part): readonly Part[] {
  if (part.kind === 'higher-of') return [part, ...listOf(part, 'parts', asPart)];
  return 'part' in part.parameters ? [part, asPart(part.parameters.part)] : [part];
}

function ofPractice(scheme: SchemeFacts, practice: PracticeFacts, parts: readonly Part[]): string | null {
  const kinds = parts.map(({ kind }) => kind);
  const has = (of: readonly string[]): boolean => kinds.some((kind) => of.includes(kind));
  const usesList =
    has([...LISTED, 'network-prevalence-band']) ||
    parts.some(({ parameters }) => typeof parameters.averagePatients === 'number');
  if (usesList && chainCountedAlready(scheme, practice)) return 'chain counted already';
  if (has(OF_YEARS) && chainOpenedLater(scheme, practice)) return 'chain opened later';
  if (!has(['prior-year-points'])) return null;
  if (openForPartOfYear(scheme, practice)) return 'open for part of the year';
  if (pointsTakenOverInYear(scheme, practice)) return 'points taken over in the year';
  return pointsBeforeTakeOver(scheme, practice) ? 'points before a take-over' : null;
}

/** The name of what is known of a result, when it is not to be compared; null for all others. */
export function knownDifference(scheme: SchemeFacts, practice: PracticeFacts, part: Part): string | null {
  const parts = part.kind === 'never-worse-off' ? scheme.components : [part];
  for (const one of parts) {
    const shared = SHARED.includes(one.kind);
    const all = shared ? scheme.practices : [practice];
    const found = all.map((each) => ofPractice(scheme, each, withInner(one))).find((name) => name !== null);
    if (found) return found;
    if (NETWORKS.includes(one.kind) && sharesTwice(scheme)) return 'shares twice in one network';
    if (NETWORKS.includes(one.kind) && heldElsewhere(scheme)) return 'held elsewhere';
    if (NETWORKS.includes(one.kind) && listAndCountsApart(scheme)) return 'list and counts apart';
  }
  return null;
}

/**
 * The engine does not come to an end where nobody is counted in a network, since all its members belonged to another later or were
 * taken over (it divides by the list of it), and where patients of a chain are taken out twice (a list below zero shares).
 */
export const endedEarly = (scheme: SchemeFacts, problem: unknown): boolean =>
  problem instanceof Error &&
  (problem.message === "Division by zero in 'networkRegister / networkList * 100'" ||
    (problem.message === 'A share cannot have a weight below zero' &&
      scheme.practices.some((practice) => chainCountedAlready(scheme, practice))));
