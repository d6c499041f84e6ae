import type { Period } from '../../domain/dates.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { FactWanted, PracticeFacts, RuleException } from '../facts/facts.ts';
import type { MostPoints, NationalRegisters } from '../national/national-case.ts';
import type { NationalYear } from '../national/national-year.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Shape } from '../../domain/shape.ts';
import type { Working } from '../working/working.ts';

/** What the payment recognises: trying, the cost of taking part, or the result (consultation of 2024, domain notes 9.1). */
export type ComponentLabel = 'attempt' | 'overhead' | 'outcome';

/** The labels, in the order in which they are shown. */
export const COMPONENT_LABELS = ['attempt', 'overhead', 'outcome'] as const satisfies readonly ComponentLabel[];

/** What every component of a scheme has, whatever its kind. */
export interface ComponentHead {
  readonly key: string;
  readonly name: string;
  readonly label: ComponentLabel;
}

/** What the engine is told about the scheme, the time that is paid for, and the national contract beside it. */
export interface CalculationContext {
  /** The scheme and version as a person names it, for the source of every parameter. */
  readonly schemeTitle: string;
  /** The first and the last day of the phase that is paid. */
  readonly period: Period;
  /** The national contract of the year; needed by kinds that price points nationally. */
  readonly national?: {
    readonly year: NationalYear;
    readonly registers: NationalRegisters;
    /** What indicators were worth in earlier years, for kinds that keep the points of one. */
    readonly mostPoints?: MostPoints;
  };
  /** The national indicators that the phase stands in place of; needed by `never-worse-off`. */
  readonly replaces?: readonly string[];
  /** The networks and their members; needed by network kinds. */
  readonly networks?: readonly Network[];
}

/** A primary care network and who belonged to it when. Both ends of a membership are included. */
export interface Network {
  readonly code: string;
  readonly members: readonly NetworkMember[];
}

/** One practice in a network; `agreedShare` is a plain decimal, used where members agreed on shares. */
export interface NetworkMember extends Period {
  readonly practiceCode: string;
  readonly agreedShare?: string;
}

/** What one component comes to for one practice: worked out, or waiting for a person. */
export interface ComponentOutcome {
  readonly working: Working | null;
  readonly exceptions: readonly RuleException[];
}

/** What a kind is given to work out one component for one practice. */
export interface ComponentCase<P> {
  readonly component: ComponentHead & { readonly parameters: P };
  readonly practice: PracticeFacts;
  readonly context: CalculationContext;
}

/** What a kind is given that looks at all practices at once. Only practices that did what the scheme asks are here. */
export interface SharedCase<P> {
  readonly component: ComponentHead & { readonly parameters: P };
  readonly practices: readonly PracticeFacts[];
  readonly context: CalculationContext;
}

/** What a kind is given that tops up what the other components came to. */
export interface SettlingCase<P> extends ComponentCase<P> {
  readonly others: readonly Working[];
}

/** How a part of a phase is taken, and the sentence that says so. */
export interface PartOfPhase {
  /** By the days: whoever calls the kind takes the part of its pay. Within: the kind has looked at the days, or they do not matter. */
  readonly taken: 'by the days' | 'within';
  readonly sentence: string;
}

/** What every kind has: its name, the document it rests on, the shape of its parameters, the sentence everybody reads. */
export interface KindWords<P> {
  readonly kind: string;
  readonly title: string;
  /** The document the rule rests on, with paragraph and date. */
  readonly source: string;
  readonly parameters: Shape<P>;
  /** What is wrong with parameters that are each in order but do not go together. */
  readonly conflicts: (parameters: P, path: string) => readonly Problem[];
  readonly sentence: (parameters: P) => string;
  /** What becomes of it for a practice that takes part on some of the days of the phase only. */
  readonly partOfPhase: (parameters: P) => PartOfPhase;
  /** Every fact the sum may ask for, so that whoever gathers facts knows which to bring. */
  readonly wants: (parameters: P, context: CalculationContext) => readonly FactWanted[];
}

/** Something that a component pays for, with the path of the parameter that names it. */
export type PaidFor =
  | {
      readonly what: 'indicator';
      readonly indicator: string;
      /** Whether only what lies above the national threshold is paid, beside the ordinary points. */
      readonly stretch: boolean;
      /** Whether it is an indicator of the national contract of practices; networks have their own. */
      readonly isNational: boolean;
      readonly path: string;
    }
  | { readonly what: 'item'; readonly item: string; readonly itemName: string; readonly path: string }
  | { readonly what: 'evidence'; readonly evidence: string; readonly atLeast: number; readonly path: string };

/** On which terms a practice may ask for its actual performance in place of a share of an earlier year. */
export interface ClaimTerms {
  /** How much better, in percent, it has to be: a plain decimal. */
  readonly percent: string;
  /** The part of the year's payment that is compared. */
  readonly months: number;
  readonly ofMonths: number;
}

/**
 * What others ask of a kind, so that nobody has to guess it from its name. Every answer is required: a kind that does not give one does
 * not compile. Whatever else is to be known of each kind is one more question here.
 */
export interface KindAnswers<P> {
  /** Whether it pays networks, which share it among their members: then it must be known who belonged to which, and when. */
  readonly paysNetworks: boolean;
  /** The most it can pay so many practices together, in pounds; null when nothing sets a most (lists, earlier years, items without end). */
  readonly most: (parameters: P, practices: number) => Fraction | null;
  /** What it pays for, in whatever part of it that stands; `path` is where its parameters stand. */
  readonly paysFor: (parameters: P, path: string) => readonly PaidFor[];
  /** Whether a practice may ask for its actual performance instead, and on which terms; null when it may not. */
  readonly claim: (parameters: P) => ClaimTerms | null;
  /** Parameters in order, as whoever writes a scheme may begin with them: those of the worked example in the head of the kind. */
  readonly example: P;
}

/** A kind that needs nothing but the facts of the practice it pays. */
export interface PracticeKind<P> extends KindWords<P>, KindAnswers<P> {
  readonly scope: 'practice';
  readonly calculate: (given: ComponentCase<P>) => ComponentOutcome;
}

/** What a shared component comes to: for each practice by its code, and for each network where one is paid. */
export interface SharedOutcome {
  readonly byPractice: ReadonlyMap<string, ComponentOutcome>;
  readonly byNetwork: readonly NetworkPay[];
}

/** What a network is paid before its members share it. */
export interface NetworkPay {
  readonly networkCode: string;
  readonly pence: bigint;
  readonly working: Working;
}

/** A kind that shares something among practices: what one is paid depends on the others. */
export interface SharedKind<P> extends KindWords<P>, KindAnswers<P> {
  readonly scope: 'scheme';
  readonly share: (given: SharedCase<P>) => SharedOutcome;
}

/** A kind that looks at what the other components of the practice came to. */
export interface SettlingKind<P> extends KindWords<P>, KindAnswers<P> {
  readonly scope: 'after';
  readonly settle: (given: SettlingCase<P>) => ComponentOutcome;
}

/** One way of working out pay. */
export type ComponentKind<P> = PracticeKind<P> | SharedKind<P> | SettlingKind<P>;
