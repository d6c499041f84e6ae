/**
 * What a scheme version says. Plain JSON, because its canonical form is what the LMC signs, the committee approves,
 * the practice accepts and each payment line names.
 */
import type { Period } from '../dates.ts';

/** What can be written as JSON and read back unchanged. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** The whole text of a version. */
export interface SchemeDefinition {
  purpose: string;
  eligibility: { kind: 'all_practices' | 'named_practices'; practiceIds: string[] };
  phases: Phase[];
  /** Shown on the offer before a practice accepts (product story D2-8). */
  costsBorneByPractice: boolean;
  costsNote: string;
  hoursAskedPerPractice: number;
  exitTerms: { noticeDays: number; text: string };
  viability: { practicesNeeded: number; practicesInvited: number };
  /** The most that all phases together may cost, in whole pence; left out when no envelope is set. */
  envelopePence?: number;
}

/** A stretch of days inside one financial year with its own conditions, payment and opting in (D2-3). */
export interface Phase extends Period {
  key: string;
  name: string;
  optInOpensOn: string;
  optInClosesOn: string;
  /** National indicators this phase stands in place of; empty with replacesWholeContract. */
  replaces: string[];
  replacesWholeContract: boolean;
  /** All must be met to be paid (D2-4). */
  requirements: Requirement[];
  components: Component[];
}

/** Evidence a practice must show: at least so many confirmed pieces of this kind. */
export interface Requirement {
  key: string;
  name: string;
  kind: 'discussion' | 'written_response' | 'report' | 'other';
  atLeast: number;
}

/** One part of the payment. `parameters` belong to the rule kind, which checks them (server/rules). */
export interface Component {
  key: string;
  name: string;
  label: 'attempt' | 'overhead' | 'outcome';
  kind: string;
  parameters: { [key: string]: Json };
}

/** The phase with this key, if the scheme has one. */
export function phaseOf(definition: SchemeDefinition, key: string): Phase | undefined {
  return definition.phases.find((phase) => phase.key === key);
}

/** A new draft says nothing yet. */
export function emptyDefinition(practicesInvited: number): SchemeDefinition {
  return {
    purpose: '',
    eligibility: { kind: 'all_practices', practiceIds: [] },
    phases: [],
    costsBorneByPractice: false,
    costsNote: '',
    hoursAskedPerPractice: 0,
    exitTerms: { noticeDays: 28, text: '' },
    viability: { practicesNeeded: Math.max(1, Math.ceil(practicesInvited / 2)), practicesInvited },
  };
}
