/**
 * Figures of a practice that took over the work of another: in a merger all of it, in a split a recorded share, from a day on.
 *
 * What it was paid in an earlier year has that of the other added, for the days on which it did the work of both. A list counted after
 * the merger has the patients of both; for the days before it those of the other are taken out, since the other was paid for them.
 *
 * Source: merging contracts are added together from the day of the merger (domain notes 1.9).
 * Example: a basis of 96,000.00, and of 60,000.00 taken over for 182 of 365 days: 96,000.00 + 60,000.00 × 182 ÷ 365 = 125,917.81.
 */
import { addDays as daysLater, dayInWords, daysIn, daysTogether } from '../../domain/dates.ts';
import { compare, multiply, parseDecimal } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import type { Fact, FactField, Followed, PracticeFacts, RuleException } from '../facts/facts.ts';
import { FACT_FIELDS } from '../facts/facts.ts';
import { findCounts } from '../facts/find-counts.ts';
import { findFact, inputOf } from '../facts/find-fact.ts';
import { asPractice, openedAfter } from '../facts/successions.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';
import { Worksheet, readValue } from '../working/worksheet.ts';
import type { CalculationContext, ComponentCase } from './component-kind.ts';
import { daysInForce } from './days-in-phase.ts';

/** A figure of a practice with what it took over: its value, and how it is written on a sheet under a name. */
export interface Figure {
  readonly value: Fraction;
  readonly addTo: (sheet: Worksheet, name: string, label?: string) => void;
}

/** A figure, or what a person must settle before it can be used. */
export type FoundFigure = { readonly figure: Figure } | { readonly exceptions: readonly RuleException[] };

type Given = Pick<ComponentCase<unknown>, 'practice' | 'context'>;

/** One practice whose work was taken over: for how many days of the phase it was done, and out of how many of its own. */
interface Part {
  readonly followed: Followed;
  readonly days: number;
  readonly of: number;
}

/** What was taken over on some day of the phase or before it; nothing for a practice that was not in force. */
function partsOf(practice: PracticeFacts, context: CalculationContext): Part[] {
  if (!practice.follows) return [];
  const own = daysInForce(practice, context);
  if (!own) return [];
  return practice.follows.map((followed) => {
    const days = daysTogether(own, { from: followed.from, to: own.to });
    return { followed, days: days ? daysIn(days) : 0, of: daysIn(own) };
  });
}

/**
 * Whether the patients of a practice are in the count of one through which they came: then they are in that one already.
 */
const isInAnother = ({ followed: { via = [] } }: Part, parts: readonly Part[], field: FactField): boolean =>
  via.some(({ practiceCode, on }) => {
    const between = parts.find(({ followed }) => followed.practiceCode === practiceCode);
    const found =
      between &&
      findFact(asPractice(between.followed), { field, time: { latestBy: daysLater(between.followed.from, -1) } });
    return found && 'fact' in found ? found.fact.date >= on : false;
  });

/** What a practice was paid in an earlier year, with what those were paid whose work it took over. */
export function cashFigure(given: Given, field: FactField, year: string): FoundFigure {
  const parts = partsOf(given.practice, given.context).filter(
    ({ days, followed }) => days > 0 && !openedAfter(followed, year.slice(0, 7)),
  );
  const own = findFact(given.practice, { field, time: { at: year } });
  // A practice that opened since has nothing of its own of that year; any other that has none is asked for it.
  const hasNone = parts.length > 0 && openedAfter(given.practice, year.slice(0, 7));
  const exceptions = 'exception' in own && !hasNone ? [own.exception] : [];
  const carried = parts.map((part) => ({
    part,
    found: findFact(asPractice(part.followed), { field, time: { at: year } }),
  }));
  return figureOf(given, {
    own: 'fact' in own ? own.fact : null,
    field,
    label: `${FACT_FIELDS[field].label} for ${year}`,
    exceptions,
    carried: carried.map(({ part, found }) => ({ part, found, sign: '+' as const, days: part.days })),
  });
}

/** The patients of a practice, counted on the latest day not after the phase, for the days on which they were its own. */
export function patientsFigure(given: Given, field: FactField): FoundFigure {
  const own = findFact(given.practice, { field, time: { latestBy: given.context.period.to } });
  if ('exception' in own) return { exceptions: [own.exception] };
  const parts = partsOf(given.practice, given.context);
  const carried = parts.flatMap((part) => {
    const isIncluded = own.fact.date >= part.followed.from;
    const days = isIncluded ? part.of - part.days : part.days;
    if (days === 0 || isInAnother(part, parts, field)) return [];
    const found = findFact(asPractice(part.followed), { field, time: { latestBy: daysLater(part.followed.from, -1) } });
    return [{ part, found, sign: isIncluded ? ('-' as const) : ('+' as const), days }];
  });
  const unclear = carried.flatMap((one) => tooFew(given.practice, own.fact, one));
  if (unclear.length > 0) return { exceptions: unclear };
  const found = figureOf(given, { own: own.fact, field, label: FACT_FIELDS[field].label, exceptions: [], carried });
  return 'figure' in found && carried.length > 1 && found.figure.value.numerator < 0n
    ? { exceptions: [fewerThanAll(given.practice, own.fact, carried)] }
    : found;
}

/** A figure that is not a number of patients, as it was latest: nothing of another is in it. */
export function latestFigure({ practice, context }: Given, field: FactField): FoundFigure {
  const found = findFact(practice, { field, time: { latestBy: context.period.to } });
  return 'exception' in found
    ? { exceptions: [found.exception] }
    : figureOf(
        { practice, context },
        { own: found.fact, field, label: FACT_FIELDS[field].label, exceptions: [], carried: [] },
      );
}

interface Carried {
  readonly part: Part;
  readonly found: ReturnType<typeof findFact>;
  readonly sign: '+' | '-';
  /** For how many of the practice's own days it is added or taken out. */
  readonly days: number;
}

interface Pieces {
  readonly own: Fact | null;
  readonly field: FactField;
  /** What a person reads it as. */
  readonly label: string;
  readonly exceptions: readonly RuleException[];
  readonly carried: readonly Carried[];
}

function figureOf(given: Given, { exceptions, ...pieces }: Pieces): FoundFigure {
  const all = [
    ...exceptions,
    ...pieces.carried.flatMap(({ part, found }) =>
      'exception' in found ? [askedOf(given.practice, part.followed, found.exception)] : [],
    ),
  ];
  return all.length > 0 ? { exceptions: all } : { figure: numberOf(pieces) };
}

const numberOf = (pieces: Omit<Pieces, 'exceptions'>): Figure => {
  const addTo = (sheet: Worksheet, name: string, label = pieces.label): void =>
    writeFigure(sheet, pieces, { name, label });
  return {
    get value() {
      return pieces.own && pieces.carried.length === 0 ? parseDecimal(pieces.own.value) : valueOf(addTo);
    },
    addTo,
  };
};

/** What a figure comes to, worked out on a sheet that nobody reads. */
function valueOf(addTo: Figure['addTo']): Fraction {
  const sheet = new Worksheet({ key: 'figure', title: 'A figure', rule: { kind: '', sentence: '', source: '' } });
  addTo(sheet, 'figure');
  return sheet.value('figure');
}

function writeFigure(
  sheet: Worksheet,
  { own, field, carried }: Omit<Pieces, 'exceptions' | 'label'>,
  { name, label }: { name: string; label: string },
): void {
  if (own && carried.length === 0) {
    sheet.input({ ...inputOf(own, name), label });
    return;
  }
  if (own) sheet.input({ ...inputOf(own, `${name}Own`), label });
  const terms = carried.flatMap(({ part: { followed, of }, found, sign, days }, position) => {
    if ('exception' in found) return [];
    const of1 = `${name}Of${position + 1}`;
    const whose = `${label}, ${followed.practiceCode}, whose work it took over on ${dayInWords(followed.from)}`;
    sheet.input({ ...inputOf(found.fact, of1), label: whose });
    const record = { unit: 'days', date: followed.from, source: 'Record of who took over from whom' } as const;
    if (days !== of) {
      const label = `Days that count of ${followed.practiceCode}`;
      sheet.input({ ...record, name: `${of1}Days`, label, value: `${days}` });
      sheet.input({ ...record, name: `${of1}Of`, label: 'Own days in force', value: `${of}` });
    }
    if (followed.percent !== undefined)
      sheet.input({
        ...record,
        name: `${of1}Share`,
        label: `Part of ${followed.practiceCode} that was taken over`,
        value: followed.percent,
        unit: 'percent',
      });
    const share = followed.percent === undefined ? '' : ` * ${of1}Share / 100`;
    return [`${sign} ${of1}${share}${days === of ? '' : ` * ${of1}Days / ${of1}Of`}`];
  });
  const { unit } = FACT_FIELDS[field];
  sheet.step(
    { name, label: `${label}, with what was taken over`, unit },
    `${own ? `${name}Own` : '0'} ${terms.join(' ')}`,
  );
}

/** The same where each of several alone would fit into it. */
function fewerThanAll({ practiceCode }: PracticeFacts, own: Fact, carried: readonly Carried[]): RuleException {
  const from = carried.map(({ part: { followed } }) => followed.practiceCode).join(', ');
  const message =
    `${practiceCode}: ${FACT_FIELDS[own.field].label} of ${dayInWords(own.date)} is ${withThousands(own.value)}, fewer than came with ` +
    `${from} together. Say which of the figures is right.`;
  return { practiceCode, field: own.field, code: 'TAKEN_OVER_UNCLEAR', message };
}

/** A list that was counted after a merger and is smaller than what came with it is not the list of both: only a person can say. */
function tooFew(
  { practiceCode }: PracticeFacts,
  own: Fact,
  { part: { followed }, found, sign }: Carried,
): RuleException[] {
  if (sign === '+' || 'exception' in found) return [];
  const brought = multiply(parseDecimal(found.fact.value), readValue(followed.percent ?? '100'));
  if (compare(multiply(parseDecimal(own.value), parseDecimal('100')), brought) >= 0) return [];
  const message =
    `${practiceCode}: ${FACT_FIELDS[own.field].label} of ${dayInWords(own.date)} is ${withThousands(own.value)}, fewer than came with ` +
    `${followed.practiceCode} on ${dayInWords(followed.from)}: ${withThousands(found.fact.value)} on ${dayInWords(found.fact.date)}. ` +
    'Say which of the two is right.';
  return [{ practiceCode, field: own.field, code: 'TAKEN_OVER_UNCLEAR', message }];
}

/** The counts of an earlier year, with those of whoever was taken over by the day for which there are counts of now: they hold its patients. */
export function earlierCounts(
  given: Given,
  { indicator, year, on }: { indicator: string; year: string; on: string },
): { readonly numerator: Figure; readonly denominator: Figure } | { readonly exceptions: readonly RuleException[] } {
  const followed = partsOf(given.practice, given.context).filter(
    ({ followed: one }) => on >= one.from && !openedAfter(one, year),
  );
  const time = { at: year };
  const own = findCounts(given.practice, { indicator, time });
  const isNew = followed.length > 0 && openedAfter(given.practice, year);
  const others = followed.map((part) => ({ part, found: findCounts(asPractice(part.followed), { indicator, time }) }));
  const exceptions = [
    ...('exceptions' in own && !isNew ? own.exceptions : []),
    ...others.flatMap(({ part, found }) =>
      'exceptions' in found ? found.exceptions.map((one) => askedOf(given.practice, part.followed, one)) : [],
    ),
  ];
  if (exceptions.length > 0) return { exceptions };
  const figure = (name: 'numerator' | 'denominator'): Figure => {
    const pieces: Omit<Pieces, 'exceptions'> = {
      own: 'exceptions' in own ? null : own[name],
      field: name,
      label: `${FACT_FIELDS[name].label}, ${year}`,
      carried: others.map(({ part, found }) => ({
        part,
        found: 'exceptions' in found ? { exception: found.exceptions[0]! } : { fact: found[name] },
        sign: '+',
        days: part.of,
      })),
    };
    return numberOf(pieces);
  };
  return { numerator: figure('numerator'), denominator: figure('denominator') };
}

/** What is not known of the practice that was followed is asked where its successor is paid. */
const askedOf = ({ practiceCode }: PracticeFacts, followed: Followed, exception: RuleException): RuleException => ({
  ...exception,
  practiceCode,
  message: `${practiceCode} took over from ${followed.practiceCode} on ${dayInWords(followed.from)}, and of ${exception.message}`,
});

/** Of what a practice took over in part, another part is nobody's yet: only a person can say whose it is. */
export const nobodysPart = ({ practiceCode, follows = [] }: PracticeFacts): RuleException[] =>
  follows.flatMap(({ practiceCode: of, from, leftPercent }): RuleException[] => {
    if (leftPercent === undefined) return [];
    const message =
      `${practiceCode}: it took over a part of the work of ${of} on ${dayInWords(from)}, and ${leftPercent}% of that work is ` +
      'recorded for nobody. Record who took it over, or withdraw what is wrong, and calculate again.';
    return [{ practiceCode, field: 'follows', code: 'TAKEN_OVER_UNCLEAR', message }];
  });
