import type { Period } from '../../domain/dates.ts';

/** Every kind of fact the engine can be given, with what it is counted in. */
export const FACT_FIELDS = {
  registeredPatients: { label: 'Registered patients', unit: 'patients' },
  weightedPatients: { label: 'Weighted patients', unit: 'patients' },
  needWeightedPatients: { label: 'Need-weighted patients', unit: 'patients' },
  register: { label: 'Patients on the register', unit: 'patients' },
  numerator: { label: 'Patients for whom the care was done', unit: 'patients' },
  denominator: { label: 'Patients who count, net of personalised care adjustments', unit: 'patients' },
  deprivationScore: { label: 'Deprivation score of the practice', unit: 'ratio' },
  deprivationQuintile: { label: 'Deprivation quintile (1 is the most deprived)', unit: 'count' },
  listTurnover: { label: 'Patients who joined or left in a year', unit: 'percent' },
  languageNeed: { label: 'Patients whose main language is not English', unit: 'percent' },
  items: { label: 'Items done', unit: 'count' },
  evidence: { label: 'Pieces of evidence that were accepted', unit: 'count' },
  funding: { label: 'Funding the practice has already', unit: 'pounds' },
  qofPayment: { label: 'QOF payment', unit: 'pounds' },
  actualPayment: { label: 'Payment for actual performance', unit: 'pounds' },
  achievedPoints: { label: 'Points achieved', unit: 'points' },
  answer: { label: 'Answer (1 is yes, 0 is no)', unit: 'count' },
} as const;

/** The name of a kind of fact. */
export type FactField = keyof typeof FACT_FIELDS;

/** What a person reads in place of the names of these facts. */
export const factWords = <F extends FactField>(fields: readonly F[]): Readonly<Record<F, string>> =>
  Object.fromEntries(fields.map((field) => [field, FACT_FIELDS[field].label])) as Record<F, string>;

/** One thing known about a practice: a count, a sum of money, with the day or year it is for and where it was read. */
export interface Fact {
  readonly field: FactField;
  /** The indicator (`AF008`), group (`AF`), item or condition it is about; absent for facts about the whole practice. */
  readonly indicator?: string;
  /** A plain decimal. Counts are whole; money is in pounds. */
  readonly value: string;
  /** The day (`2015-03-31`) or the financial year (`2012-13`) the value is for. */
  readonly date: string;
  /** The file or the form it was read from. */
  readonly source: string;
}

/**
 * Whether one thing the scheme asks of a practice was done, as decided where evidence is judged.
 * `shortfall` says what is lacking, as the practice reads it: "one discussion short", "response missing".
 */
export interface RequirementOutcome {
  readonly key: string;
  readonly label: string;
  readonly met: boolean;
  readonly shortfall: string | null;
}

/** A practice's request to be paid for its actual performance, once the commissioner has agreed to it. */
export interface AgreedClaim {
  readonly componentKey: string;
  readonly agreedOn: string;
  readonly source: string;
}

/** A practice whose work another took over on a day: in a merger all of it, in a split a recorded share. */
export interface Followed {
  readonly practiceCode: string;
  /** The first day on which its successor did the work. */
  readonly from: string;
  /** The part that was taken over, in percent, a plain decimal or a fraction (`100/3`); all of it when left out. */
  readonly percent?: string;
  /** The part that is recorded for nobody, in percent, a plain decimal; left out when all of it is somebody's. */
  readonly leftPercent?: string;
  readonly facts: readonly Fact[];
  /** The days on which it was open; left out when they do not matter. */
  readonly open?: Period;
  /** Those through whom its work came here, each with the day on which it came to them; left out when it came at once. */
  readonly via?: readonly { readonly practiceCode: string; readonly on: string }[];
}

/** Everything the engine is told about one practice. */
export interface PracticeFacts {
  readonly practiceCode: string;
  readonly facts: readonly Fact[];
  readonly requirements: readonly RequirementOutcome[];
  readonly agreedClaims: readonly AgreedClaim[];
  /** The days on which the practice was open; left out when it was all of them. Both ends are included. */
  readonly open?: Period;
  /** The days on which it was open and took part in the scheme; left out when it was all of them. Both ends are included. */
  readonly inForce?: Period;
  /** Those whose work it took over by the end of the phase, also through another; left out when there is none. */
  readonly follows?: readonly Followed[];
}

/**
 * For which time a fact is wanted: a day or financial year, any day within a period, or the latest not after a day. Of a day on which the
 * practice may not have been open (`whileOpen`), that is its last day before it or its first day after it.
 */
export type FactTime =
  | { readonly at: string; readonly whileOpen?: true }
  | { readonly within: Period }
  | { readonly latestBy: string };

/** Which fact is meant. */
export interface FactWanted {
  readonly field: FactField;
  readonly indicator?: string;
  readonly time: FactTime;
  /** Of something that is counted one by one: whether counts of several days add up (when left out), or the latest is for all of it. */
  readonly several?: 'the latest';
}

/** Something about the facts of one practice that a person must settle. Nothing is silently taken to be zero. */
export interface RuleException {
  readonly practiceCode: string;
  readonly indicator?: string;
  readonly field: string;
  readonly code: RuleExceptionCode;
  readonly message: string;
}

/** What can be wrong with the facts of a practice. */
export type RuleExceptionCode =
  | 'FACT_MISSING'
  | 'FACT_OUTSIDE_PERIOD'
  | 'FACT_HAS_TWO_VALUES'
  | 'FACT_IS_NOT_A_NUMBER'
  | 'FACT_IS_NOT_WHOLE'
  | 'FACT_IS_NEGATIVE'
  | 'NUMERATOR_ABOVE_DENOMINATOR'
  | 'REGISTER_ABOVE_LIST'
  | 'LIST_IS_ZERO'
  | 'PRACTICE_NOT_OPEN'
  | 'NOT_PRICEABLE'
  | 'NETWORK_MISSING'
  | 'NETWORK_TWICE'
  | 'POT_WAITS'
  | 'COMPONENT_NEEDS_ALL_PRACTICES'
  | 'COMPONENT_CANNOT_BE_READ'
  | 'TAKEN_OVER_UNCLEAR'
  | 'CLAIM_NOT_BETTER_ENOUGH';
