import { refusals } from './refusals.ts';
import type { RefusalCode } from './refusals.ts';

/** One reason why not: a code of the catalogue, its sentence, and the field it is about (a path such as `phases[0].to`). */
export interface Reason {
  code: RefusalCode;
  message: string;
  field: string | null;
}

/** A refusal as an answer: the first reason, and every reason where there are several. */
export interface Refusal extends Reason {
  remedy: string | null;
  reasons: Reason[];
}

/** What a decision answers: yes with what follows from it, or no with every reason. Never an exception. */
export type Outcome<T> = { accepted: true; value: T } | { accepted: false; refusal: Refusal };

/** The answer yes, with what follows from it. */
export function accepted<T>(value: T): Outcome<T> {
  return { accepted: true, value };
}

/** One reason, worded from the catalogue. `values` fill the {places} of the sentence. */
export function reason(
  code: RefusalCode,
  field: string | null = null,
  values: Record<string, string | number> = {},
): Reason {
  return { code, message: fill(refusals[code].message, values), field };
}

/** The answer no, for one reason. */
export function refused(
  code: RefusalCode,
  field: string | null = null,
  values: Record<string, string | number> = {},
): { accepted: false; refusal: Refusal } {
  return refusedFor([reason(code, field, values)]);
}

/** The answer no, with every reason (at least one), the first leading. */
export function refusedFor(reasons: Reason[]): { accepted: false; refusal: Refusal } {
  const first = reasons[0];
  if (!first) throw new Error('A refusal needs a reason.');
  return { accepted: false, refusal: { ...first, remedy: refusals[first.code].remedy ?? null, reasons } };
}

const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
