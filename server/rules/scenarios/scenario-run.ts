import type { NationalYear } from '../national/national-year.ts';
import type { Working } from '../working/working.ts';

/** Something that came out otherwise than the example says. */
export interface Difference {
  /** What it is about, as in `ZZ0001 AF006 points`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** One sum of an example: whose it is, what came out, and the working. */
export interface ScenarioSum {
  readonly title: string;
  readonly result: string;
  readonly working: Working;
  /** What a source printed that rounded its factors, with the reason. */
  readonly displayed: string | null;
}

/** What running an example gives. `compared` counts the expectations that were looked at. */
export interface ScenarioRun {
  readonly compared: number;
  readonly differences: readonly Difference[];
  readonly sums: readonly ScenarioSum[];
}

/** The national contract years that ship with the product, by name; undefined for one that does not. */
export type YearByName = (name: string) => NationalYear | undefined;
