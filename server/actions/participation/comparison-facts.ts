import type { Phase, SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import type { PracticeRecords } from '../../persistence/participation/practice-records-repository.ts';
import type { BothSides } from './estimate-both-sides.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';

/** Everything a comparison is made of. What is not here is said to be unknown, never guessed. */
export interface ComparisonFacts {
  definition: SchemeDefinition;
  phase: Phase;
  /** The scheme and version as a person names it. */
  schemeTitle: string;
  records: PracticeRecords;
  /** The national contract year the phase lies in; null when it is not known here. */
  national: NationalYear | null;
  /** Both sides with the newest figures on record; left out or null where they do not allow it. */
  estimate?: BothSides | null;
}

/** One side of one row: the words, and the amount in pence where there is one. */
export interface Side {
  text: string;
  pence: number | null;
}

/** What one side offers in money. Each text says what it rests on. */
export interface MoneySides {
  guaranteed: Side;
  possible: Side;
  atRisk: Side;
}

/** A side whose amount is not known, with the reason. */
export function notKnown(why: string): Side {
  return { text: `Not known here: ${why}`, pence: null };
}
