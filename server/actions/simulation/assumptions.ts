import { dayInWords, financialYearOf, isDay } from '../../domain/dates.ts';
import type { Period } from '../../domain/dates.ts';
import type { FactField } from '../../rules/facts/facts.ts';
import type { StandIn } from './simulation-facts.ts';

/** What a simulation rests on. */
export interface Assumed {
  phase: Period;
  practices: number;
  requirementsDone: boolean;
  standIns: readonly StandIn[];
  /** The financial year of the national contract beside the scheme and its release; null when it is not known. */
  national: { year: string; release: number } | null;
  /** The sentence about the national registers; null when there are none. */
  registers: string | null;
  /** True when a component looks at all practices at once. */
  shares: boolean;
  /** True when the envelope is the one of the scheme, and the scheme has other phases. */
  envelopeOfAllPhases: boolean;
  /** Where the deprivation quintiles are of. */
  quintiles: 'England' | 'at hand' | 'nowhere';
}

const LISTS: ReadonlySet<FactField> = new Set(['registeredPatients', 'weightedPatients']);
const MOST_LIST_DAYS = 6;

/** Everything a simulation assumes, one plain sentence each, in a fixed order. */
export function assumptionsInWords(assumed: Assumed): string[] {
  const { phase, practices, requirementsDone, national, registers, shares } = assumed;
  const year = financialYearOf(phase.from);
  return [
    `${practices === 1 ? 'The one practice that may join takes' : `All ${practices} practices that may join take`} part from ${dayInWords(phase.from)} to ${dayInWords(phase.to)}.`,
    requirementsDone
      ? 'As if every practice does what the scheme asks.'
      : 'Only evidence that the commissioner has confirmed by now counts.',
    ...standInsInWords(assumed.standIns),
    national
      ? `On the other side stands the national contract of ${national.year}, release ${national.release}.`
      : `The national contract of ${year} is not known here, so there is nothing to compare with.`,
    ...(registers ? [registers] : []),
    ...(shares
      ? [
          'A sum that is shared among practices is shared among all of them. What is guaranteed is worked out with everybody’s results at their worst, what is possible with everybody’s at their best.',
        ]
      : []),
    ...(assumed.envelopeOfAllPhases
      ? ['The most the scheme may cost is for all its phases together; this is one of them.']
      : []),
    `Networks are as they are on ${dayInWords(phase.from)}.`,
    QUINTILES[assumed.quintiles],
  ];
}

const QUINTILES: Record<Assumed['quintiles'], string> = {
  England: 'Deprivation quintiles are of all practices of England whose score is published.',
  'at hand': 'Deprivation quintiles are of the practices tried here: scores of all England are not loaded.',
  nowhere: 'No deprivation score of these practices is known.',
};

const standInsInWords = (standIns: readonly StandIn[]): string[] => {
  const counts = [
    ...new Set(
      standIns
        .filter(({ field }) => !LISTS.has(field))
        .map(({ of, insteadOf }) => `Figures of ${of} are used for ${yearOf(insteadOf)}.`),
    ),
  ].sort();
  const days = [
    ...new Set(
      standIns
        .filter(({ field }) => LISTS.has(field))
        .map(({ of, insteadOf }) => `Lists of ${inWords(of)} are used for ${inWords(insteadOf)}.`),
    ),
  ].sort();
  const rest = days.length - MOST_LIST_DAYS;
  return [
    ...counts,
    ...days.slice(0, MOST_LIST_DAYS),
    ...(rest > 0 ? [`Lists of ${rest} other days are used as well: each working names the day its list is of.`] : []),
  ];
};

const yearOf = (date: string): string => (isDay(date) ? financialYearOf(date) : date);
const inWords = (date: string): string => (isDay(date) ? dayInWords(date) : date);
