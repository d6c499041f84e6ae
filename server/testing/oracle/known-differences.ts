// Results that are not compared, each with a name and the reason, until what they stand for is settled.
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { inTheEnd, openedAfter } from './taken-over.ts';
import { asPart, listOf } from './the-case.ts';
import type { Part, SchemeFacts } from './the-case.ts';

const YEARS = ['2021-22', '2022-23', '2023-24'];

/** It opened after an earlier year and is taken over itself: whether it is asked or has nothing is not compared. */
const openedAndTakenOver = (scheme: SchemeFacts, practice: PracticeFacts): boolean =>
  YEARS.some((year) => openedAfter(scheme, practice, year)) &&
  took(inTheEnd(scheme, practice.practiceCode), (one) => YEARS.some((year) => openedAfter(scheme, one.practice, year)));

/** It took over nobody, or among others one of that kind. */
const took = <T>(all: readonly T[], isSo: (one: T) => boolean): boolean => all.length === 0 || all.some(isSo);

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
    const unclear = dayUnclear(scheme, scheme.practices);
    if (unclear) return unclear;
  }
  return null;
}
