import type { WaitingDays } from '../../domain/home/what-waits.ts';

/**
 * A question for rows: what waits, as far as it can be told from what is stored. The parts are SQL; `from` holds the tables
 * with their conditions. What a state, a day or a count means is the domain's: it is asked, never written out here.
 */
export interface Question {
  id: string;
  name: string;
  /** How many there are of it: 1 when left out. */
  count?: string;
  /** The instant until which it waits. */
  due?: string;
  /** The last day of what it is about, when the end of that day is when it is due. */
  lastDay?: string;
  /** What is asked and what was shown, as JSON: then the domain counts. */
  progress?: string;
  from: string;
}

/** Where each of the days and instants stands among the parameters. */
export const at: Readonly<Record<keyof WaitingDays, string>> = {
  now: '$1::timestamptz',
  today: '$2::date',
  deadlineOver: '$3::timestamptz',
  phaseOver: '$4::date',
  phaseToShow: '$5::date',
};

/** The days and instants in the order of the parameters. */
export function parametersOf({ now, today, deadlineOver, phaseOver, phaseToShow }: WaitingDays): unknown[] {
  return [now, today, deadlineOver, phaseOver, phaseToShow];
}

/** The condition that a column holds one of these states of the domain. */
export function isOneOf(column: string, states: readonly string[]): string {
  return `${column} in (${states.map((state) => `'${state}'`).join(', ')})`;
}
