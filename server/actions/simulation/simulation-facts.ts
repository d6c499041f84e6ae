import { financialYearOf, isFinancialYear, timeInWords } from '../../domain/dates.ts';
import { requirementOutcomes } from '../../domain/participation/requirement-progress.ts';
import type { Phase } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { FollowedRecords } from '../../persistence/payments/participant-repository.ts';
import type { SimulationSettings } from '../../persistence/simulation/simulation-row.ts';
import type { Fact, FactField, FactWanted, PracticeFacts } from '../../rules/facts/facts.ts';
import type { Component } from '../../rules/kinds/component.ts';
import { kindOf } from '../../rules/kinds/kind-of.ts';
import { answering, factsOnRecord, followedFacts, followsOf, inOrder, openDays } from '../payments/practice-facts.ts';

/** The phase that is tried: what it pays, and the facts its sums ask for. */
export interface SumsToTry {
  phase: Phase;
  components: readonly Component[];
  wanted: readonly FactWanted[];
}

/** One practice to be tried: what is on record about it, and what it was confirmed to have done. */
export interface RecordsToTry {
  records: PracticeRecords;
  /** Facts that somebody told, beside those that are published. */
  told: readonly Fact[];
  confirmed: readonly { requirementKey: string }[];
  /** As those of a practice in a run. */
  takenOverOn: string | null;
  follows: FollowedRecords;
}

/** What stood in for what: figures of a day or year, for another. */
export interface StandIn {
  field: FactField;
  of: string;
  insteadOf: string;
}

/** What the engine is told about a practice, and what of it was taken from another time. */
export interface FactsToTry {
  facts: PracticeFacts;
  standIns: StandIn[];
}

/** Counts of patients on a day, not results of a year: the nearest day that is known may stand in. */
const LISTS: ReadonlySet<FactField> = new Set(['registeredPatients', 'weightedPatients']);

/**
 * The facts a simulation asks about one practice, in a fixed order, so that the same records are the same facts byte for byte.
 * What is on record for the time asked about is used as it is. What is not, and lies after the year that stands in, is taken
 * from that year; a list is taken from the nearest day before (else after). Each such fact says in its source which time it
 * is truly of, so that a working stays honest. What was before the year that stands in is never made up: it is missing.
 * Example: a count of 2026-27 with 2024-25 standing in is "…, of 2024-25, standing in for 31 March 2027".
 */
export function simulationFacts(
  { phase, components, wanted }: SumsToTry,
  { given, settings }: { given: RecordsToTry; settings: SimulationSettings },
): FactsToTry {
  const known = byName([...factsOnRecord(given.records), ...given.told]);
  const standIns: StandIn[] = [];
  const facts = wanted.flatMap((one) => {
    if (one.field === 'evidence') return [evidenceFor({ phase, components }, one, { given, settings })];
    const named = known.get(nameOf(one)) ?? [];
    const found = answering(named, one);
    if (found.length > 0 || settings.standInYear === null) return found;
    const standing = standingIn(named, one, settings.standInYear);
    if (!standing) return [];
    const insteadOf = dateOf(one);
    standIns.push({ field: one.field, of: standing.date, insteadOf });
    return [
      {
        ...standing,
        date: insteadOf,
        source: `${standing.source}, of ${timeInWords(standing.date)}, standing in for ${timeInWords(insteadOf)}`,
      },
    ];
  });
  const records = { ...given.records, takenOverOn: given.takenOverOn, follows: given.follows };
  const open = openDays(phase, records);
  return {
    facts: {
      practiceCode: given.records.practiceCode,
      facts: inOrder(facts),
      requirements: requirementOutcomes(phase, settings.requirementsDone ? allDone(phase) : given.confirmed),
      agreedClaims: [],
      ...(open ? { open } : {}),
      ...followsOf(phase, records, (one) => followedFacts(wanted, one)),
    },
    standIns,
  };
}

const nameOf = ({ field, indicator = '' }: Pick<Fact, 'field' | 'indicator'>): string => `${field}\n${indicator}`;

const byName = (facts: readonly Fact[]): Map<string, Fact[]> => {
  const names = new Map<string, Fact[]>();
  for (const fact of facts) {
    const named = names.get(nameOf(fact));
    if (named) named.push(fact);
    else names.set(nameOf(fact), [fact]);
  }
  return names;
};

/** The day or year a fact is wanted for; of a period, its last day. */
const dateOf = ({ time }: FactWanted): string =>
  'at' in time ? time.at : 'within' in time ? time.within.to : time.latestBy;

const standingIn = (named: readonly Fact[], wanted: FactWanted, year: string): Fact | undefined => {
  const date = dateOf(wanted);
  if (LISTS.has(wanted.field)) {
    const sorted = named.filter((fact) => !isFinancialYear(fact.date)).sort((a, b) => (a.date < b.date ? -1 : 1));
    return sorted.findLast((fact) => fact.date <= date) ?? sorted[0];
  }
  const yearWanted = isFinancialYear(date) ? date : financialYearOf(date);
  if (yearWanted <= year) return undefined;
  return named.find((fact) => (isFinancialYear(fact.date) ? fact.date : financialYearOf(fact.date)) === year);
};

const allDone = ({ requirements }: Phase): { requirementKey: string }[] =>
  requirements.flatMap(({ key, atLeast }) => Array.from({ length: atLeast }, () => ({ requirementKey: key })));

/** Evidence is counted by its name; as much as the text asks of it anywhere, when everything asked is taken as done. */
const evidenceFor = (
  sums: Pick<SumsToTry, 'phase' | 'components'>,
  { indicator }: FactWanted,
  { given: { confirmed }, settings: { requirementsDone } }: { given: RecordsToTry; settings: SimulationSettings },
): Fact => {
  const count = requirementsDone
    ? asked(sums, indicator ?? '')
    : confirmed.filter(({ requirementKey }) => requirementKey === indicator).length;
  return {
    field: 'evidence',
    ...(indicator === undefined ? {} : { indicator }),
    value: String(count),
    date: sums.phase.to,
    source: requirementsDone ? 'Assumed: as much as the scheme asks' : 'Evidence confirmed by the commissioner',
  };
};

const asked = ({ phase, components }: Pick<SumsToTry, 'phase' | 'components'>, name: string): number =>
  Math.max(
    0,
    ...phase.requirements.filter(({ key }) => key === name).map(({ atLeast }) => atLeast),
    ...components.flatMap((component) =>
      kindOf(component)
        .paysFor(component.parameters, '')
        .flatMap((paid) => (paid.what === 'evidence' && paid.evidence === name ? [paid.atLeast] : [])),
    ),
  );
