/**
 * The working of one payment line: everything between the counts and the pence, as plain JSON, so that it can be
 * stored with the line, printed, and recalculated on another machine (issue: Explain; house section 5).
 *
 * A working is a small program. `parameters` and `inputs` are named values, each with where it comes from. `steps`
 * are formulas over those names, over earlier steps and over the keys of `children`, whose results are worked out first.
 * `server/rules/working/formula.ts` says what a formula may contain.
 */
export interface Working {
  /** The name under which a formula of the parent may use this result. */
  readonly key: string;
  readonly title: string;
  readonly rule: WorkingRule;
  readonly parameters: readonly WorkingParameter[];
  readonly inputs: readonly WorkingInput[];
  readonly children: readonly Working[];
  readonly steps: readonly WorkingStep[];
  /** What a person has to know besides the figures: "one discussion short". */
  readonly notes: readonly string[];
  readonly result: WorkingResult;
}

/** What a figure is counted in. Money is in pounds inside a working; the result of a line is in pence. */
export type Unit =
  | 'pounds'
  | 'pounds per point'
  | 'pounds per patient'
  | 'points'
  | 'percent'
  | 'percentage points'
  | 'patients'
  | 'days'
  | 'months'
  | 'count'
  | 'ratio';

/** The rule that was followed: its kind, the sentence shown everywhere, and the document it rests on. */
export interface WorkingRule {
  readonly kind: string;
  readonly sentence: string;
  readonly source: string;
}

/** A value set by the scheme or by the national contract. `value` is a plain decimal or a fraction. */
export interface WorkingParameter {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly unit: Unit;
  /** The day (`2024-04-01`) or the financial year (`2024-25`) the value is for; null when it has none. */
  readonly date: string | null;
  readonly source: string;
}

/** A value counted, paid or recorded for one practice or network. */
export interface WorkingInput {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly unit: Unit;
  /** The day (`2015-03-31`) or the financial year (`2012-13`) the value is for. */
  readonly date: string;
  /** The file or the form it was taken from. */
  readonly source: string;
}

/** One sum: `exact` is the fraction that goes into later steps, `decimal` the same for people to read. */
export interface WorkingStep {
  readonly name: string;
  readonly label: string;
  readonly formula: string;
  readonly unit: Unit;
  readonly exact: string;
  readonly decimal: string;
  /** Set on the steps that round: how many decimal places are kept. The way is always half up. */
  readonly rounding: { readonly places: number; readonly way: 'half up' } | null;
}

/** What came out, and the step, input or parameter it is. `pence` is set for money, `points` for points. */
export interface WorkingResult {
  readonly name: string;
  readonly unit: Unit;
  readonly exact: string;
  readonly text: string;
  readonly pence: string | null;
  readonly points: string | null;
}
