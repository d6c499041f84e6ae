// Reading what is known about one practice. What is missing, or is told in two ways, is asked.
import type { Period } from '../../domain/dates.ts';
import type { Fact, FactField, PracticeFacts } from '../../rules/facts/facts.ts';
import { yearOf } from './days.ts';
import { q, total } from './plain-numbers.ts';
import type { Q } from './plain-numbers.ts';
import { Asked } from './the-case.ts';

/** What is looked for: a kind of fact, about an indicator, an item or nothing in particular. */
export interface Wanted {
  readonly field: FactField;
  readonly about?: string;
}

export interface Counted {
  readonly value: Q;
  readonly day: string;
}

const isDay = (date: string): boolean => date.length === 10;

const factsFor = ({ facts }: PracticeFacts, { field, about }: Wanted): readonly Fact[] =>
  facts.filter((fact) => fact.field === field && fact.indicator === about);

function oneOf(facts: readonly Fact[], wanted: Wanted): Counted {
  const [first] = facts;
  if (first === undefined) throw new Asked(`${wanted.field} is missing`);
  if (facts.some(({ value }) => value !== first.value)) throw new Asked(`${wanted.field} has two values`);
  return { value: q(first.value), day: first.date };
}

/** Of a financial year or of a day; null when nothing is known. */
export function ofDateOrNone(practice: PracticeFacts, wanted: Wanted, date: string): Q | null {
  const facts = factsFor(practice, wanted).filter((fact) => fact.date === date);
  return facts.length === 0 ? null : oneOf(facts, wanted).value;
}

export function ofDate(practice: PracticeFacts, wanted: Wanted, date: string): Q {
  const value = ofDateOrNone(practice, wanted, date);
  if (value === null) throw new Asked(`${wanted.field} of ${date} is missing`);
  return value;
}

/** The latest count not after a day. */
export function latestOrNone(practice: PracticeFacts, wanted: Wanted, day: string): Counted | null {
  const facts = factsFor(practice, wanted).filter(({ date }) => isDay(date) && date <= day);
  const last = facts.reduce((latest, { date }) => (date > latest ? date : latest), '');
  return last === ''
    ? null
    : oneOf(
        facts.filter(({ date }) => date === last),
        wanted,
      );
}

export function latest(practice: PracticeFacts, wanted: Wanted, day: string): Counted {
  const count = latestOrNone(practice, wanted, day);
  if (count === null) throw new Asked(`${wanted.field} is missing`);
  return count;
}

/** The one figure of the phase, of whichever of its days, or of the financial year in which it ends. */
export function ofPhase(practice: PracticeFacts, wanted: Wanted, phase: Period): Counted {
  const facts = factsFor(practice, wanted).filter(({ date }) =>
    isDay(date) ? date >= phase.from && date <= phase.to : date === yearOf(phase.to),
  );
  const { value, day } = oneOf(facts, wanted);
  return { value, day: isDay(day) ? day : phase.to };
}

export interface Done {
  readonly days: Period;
  readonly phase: Period;
  /** The latest count is for the whole, where they do not add up. */
  readonly latest: boolean;
}

/**
 * What was done, counted one by one: counts of before the practice took part are not paid, those of after are asked about. One of the
 * last day of the phase is for whatever part of it the practice took part in.
 */
export function done(practice: PracticeFacts, wanted: Wanted, { days, phase, latest: isLatest }: Done): Q {
  const facts = factsFor(practice, wanted).filter(({ date }) => isDay(date) && date >= days.from && date <= phase.to);
  if (facts.some(({ date }) => date > days.to && date < phase.to))
    throw new Asked(`${wanted.field} after its last day`);
  if (facts.length === 0) throw new Asked(`${wanted.field} is missing`);
  const dates = [...new Set(facts.map(({ date }) => date))].sort();
  const each = dates.map((day) => ofDate(practice, wanted, day));
  return isLatest ? total(each.slice(-1)) : total(each);
}
