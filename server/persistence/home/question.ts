import type { WaitingDays } from '../../domain/home/what-waits.ts';
import { raw, sql, value } from '../sql.ts';
import type { Sql } from '../sql.ts';

/**
 * A question for rows: what waits, as far as it can be told from what is stored. `from` holds the tables with their
 * conditions. What a state, a day or a count means is the domain's: it is asked, never written out here.
 */
export interface Question {
  id: Sql;
  name: Sql;
  /** How many there are of it: 1 when left out. */
  count?: Sql;
  /** The instant until which it waits. */
  due?: Sql;
  /** The last day of what it is about, when the end of that day is when it is due. */
  lastDay?: Sql;
  /** What is asked and what was shown, as JSON: then the domain counts. */
  progress?: Sql;
  from: Sql;
}

/** The days and instants that questions are asked for, as they stand in a statement. */
export type DaysAsked = Readonly<Record<keyof WaitingDays, Sql>>;

/** The same day or instant wherever a question names it. */
export function daysAsked({ now, today, deadlineOver, phaseOver, phaseToShow, accessEndsBy }: WaitingDays): DaysAsked {
  return {
    now: sql`${value(now)}::timestamptz`,
    today: sql`${value(today)}::date`,
    deadlineOver: sql`${value(deadlineOver)}::timestamptz`,
    phaseOver: sql`${value(phaseOver)}::date`,
    phaseToShow: sql`${value(phaseToShow)}::date`,
    accessEndsBy: sql`${value(accessEndsBy)}::date`,
  };
}

/** The condition that whoever asks is with this commissioner on the day: only then may anything of it wait for them. */
export function isWithToday(commissionerId: Sql): Sql {
  return sql`${commissionerId} = any ((select acting_commissioners())::uuid[])`;
}

/** The condition that a column holds one of these states of the domain. */
export function isOneOf(column: Sql, states: readonly string[]): Sql {
  return sql`${column} in (${raw(states.map((state) => `'${state}'`).join(', '))})`;
}
