// What the second way of working out pay is told, and how it says what came of it. Written from the sentences and
// docs/domain/part-of-a-phase.md alone: it shares no code with the engine.
import type { Period } from '../../domain/dates.ts';
import type { PracticeFacts } from '../../rules/facts/facts.ts';
import { q } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';

/** One part of a scheme: what is paid for, and with which numbers. */
export interface Part {
  readonly kind: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** One practice took over the work of another from a day on: all of it, or so many percent. */
export interface TakenOver {
  readonly from: string;
  readonly to: string;
  readonly on: string;
  readonly percent?: string;
}

export interface Member extends Period {
  readonly practiceCode: string;
  readonly agreedShare?: string;
}

export interface SchemeFacts {
  readonly phase: Period;
  readonly components: readonly Part[];
  /** As they are without what they took over: that is worked out from `takenOver`. */
  readonly practices: readonly PracticeFacts[];
  readonly takenOver: readonly TakenOver[];
  readonly networks: readonly { readonly code: string; readonly members: readonly Member[] }[];
}

/** Pence, or that a person has to settle something first. */
export type Paid = bigint | 'asked';

/** Thrown where the facts leave something open that a person has to settle. */
export class Asked extends Error {}

/** What comes of it, or that it is asked. */
export function paidOr<T>(work: () => T): T | 'asked' {
  try {
    return work();
  } catch (problem) {
    if (problem instanceof Asked) return 'asked';
    throw problem;
  }
}

/** A sum, unless one of it is asked. */
export const sumOf = (all: readonly Paid[]): bigint =>
  all.reduce<bigint>((sum, one) => {
    if (one === 'asked') throw new Asked('one of them is asked');
    return sum + one;
  }, 0n);

export function textOf(part: Part, name: string): string {
  const value = part.parameters[name];
  if (typeof value !== 'string') throw new TypeError(`${part.kind} has no text ${name}`);
  return value;
}

export function numberOf(part: Part, name: string): Q {
  const value = numberOrNone(part, name);
  if (value === null) throw new TypeError(`${part.kind} has no number ${name}`);
  return value;
}

export function numberOrNone(part: Part, name: string): Q | null {
  const value = part.parameters[name];
  if (value === null || value === undefined) return null;
  if (typeof value !== 'string' && typeof value !== 'number') throw new TypeError(`${name} is not a number`);
  return q(value);
}

export function listOf<T>(part: Part, name: string, read: (one: unknown) => T): readonly T[] {
  const value = part.parameters[name];
  if (!Array.isArray(value)) throw new TypeError(`${part.kind} has no list ${name}`);
  return value.map((one: unknown) => read(one));
}

export const asText = (one: unknown): string => {
  if (typeof one !== 'string') throw new TypeError('not a text');
  return one;
};

const isRecord = (one: unknown): one is Readonly<Record<string, unknown>> => typeof one === 'object' && one !== null;

/** Something with numbers of its own that stands in a list of a part. */
export const asPart = (one: unknown): Part => {
  if (!isRecord(one)) throw new TypeError('not a part');
  const { kind, parameters } = one;
  return typeof kind === 'string' && isRecord(parameters) ? { kind, parameters } : { kind: '', parameters: one };
};

/** `months` of `ofMonths`. */
export const monthsOf = (part: Part): Q => {
  const [months] = numberOf(part, 'months');
  const [ofMonths] = numberOf(part, 'ofMonths');
  return [months, ofMonths];
};
