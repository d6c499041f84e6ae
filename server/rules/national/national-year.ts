import {
  choice,
  day,
  decimal,
  dictionary,
  financialYear,
  flag,
  list,
  optional,
  pattern,
  record,
  text,
  whole,
} from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';

/**
 * How sure a value is, as in domain notes: `CD` recomputed from published data, `C2` two or more sources, `C1` one source,
 * `INF` inferred, `NC` not confirmed. A value that is not confirmed is shown, and never priced with.
 */
export const CONFIDENCES = ['CD', 'C2', 'C1', 'INF', 'NC'] as const;

const source = record('Where values come from', {
  title: text('The document or data set, with date and paragraph where known'),
  confidence: choice('How sure the values taken from it are', CONFIDENCES),
});

const from = pattern('The source, by its name in `sources`', /^[a-z][a-z0-9-]*$/, 'the name of a source');

const figure = (description: string) => record(description, { value: decimal(description, { above: '0' }), from });

const average = record('The national average list that the list of a practice is compared with', {
  value: whole('Patients', { least: '1' }),
  date: pattern(
    'The day it was counted, or the year while it was fixed: the 1 January before the contract year begins',
    /^\d{4}(-\d{2}-\d{2})?$/,
    'a day such as 2024-01-01, or a year',
  ),
  from,
});

const group = record('A group of indicators with one register', {
  name: text('What people call it'),
  domain: choice('The part of the contract', ['clinical', 'public-health', 'quality-improvement', 'organisational']),
  publishedList: optional(
    text('The list the published prevalence is a share of, such as 17OV; payment uses the whole list'),
  ),
});

/** One indicator, as a contract year or a worked example says it. */
export const nationalIndicatorShape = record('One indicator', {
  id: pattern('Its published name', /^[A-Z]+\d+[A-Z]?$/, 'an indicator such as AF008'),
  group: pattern('The group, by its code in `groups`', /^[A-Z]+$/, 'a group such as AF'),
  kind: choice('How points are earned', ['fraction', 'register', 'manual', 'stepped', 'improvement']),
  points: decimal('The most points', { above: '0', places: 2 }),
  weighted: optional(flag('Whether the money follows the prevalence of the practice; left out when not confirmed')),
  thresholds: optional(
    record('Percentages between which points rise', {
      lower: decimal('At or below which there are no points from the slope', { least: '0', most: '100', places: 2 }),
      upper: decimal('At or above which there are all points', { least: '0', most: '100', places: 2 }),
      atLower: optional(
        decimal('Points given at once on reaching the lower threshold; stepped indicators only', {
          above: '0',
          places: 2,
        }),
      ),
      from: optional(from),
    }),
  ),
  improvement: optional(
    record('The second scale, from the practice’s own baseline', {
      baselineYears: list('The years whose mean achievement is the baseline', financialYear('A year')),
      lowerDelta: decimal('Percentage points above the baseline where points begin', { least: '0' }),
      upperDelta: optional(
        decimal('Percentage points above the baseline where all points are earned; left out when not confirmed', {
          above: '0',
        }),
      ),
      from,
    }),
  ),
  about: text('What is done for whom, in our own words'),
  from: optional(from),
});

/** One national contract year of the Quality and Outcomes Framework in England, as its YAML file says it. */
export const nationalYearShape = record('One national contract year', {
  year: financialYear('The financial year'),
  release: whole('1 for the first text of the year; a correction is a new release', { least: '1' }),
  note: optional(text('What a reader has to know about this year')),
  sources: dictionary('Named sources', source),
  poundsPerPoint: figure('Pounds for one point'),
  averageList: optional(average),
  aspirationPercent: figure('Part of last year’s achievement that is paid in twelve instalments, in percent'),
  totalPoints: figure('All points of the year'),
  indicatorsComplete: flag('Whether every indicator of the year is in the list, so that the points must add up'),
  indicatorsFrom: optional(from),
  groups: dictionary('The groups, by code', group),
  indicators: list('The indicators', nationalIndicatorShape, 0),
  nationalRegisters: optional(
    record('Registers and list of the whole country, for prevalence', {
      date: day('The day they were counted'),
      listSize: whole('Patients on all lists', { least: '1' }),
      from,
      registers: dictionary('Patients on the register, by group', whole('Patients', { least: '1' })),
    }),
  ),
});

/** One national contract year, read and checked. */
export type NationalYear = Read<typeof nationalYearShape>;

/** One indicator of a national contract year. */
export type NationalIndicator = NationalYear['indicators'][number];

/**
 * The day on which the average list of a year is counted: 1 January before the year begins. Using the January inside
 * the year cost every practice 1.9 % in 2014 (domain notes 1.5).
 */
export const averageListDay = (year: string): string => `${year.slice(0, 4)}-01-01`;

/** Where a value comes from: a document and how sure it is. */
export type Source = NationalYear['sources'][string];

/**
 * The source of that name.
 * @throws RangeError when there is none; a year that was read and checked has all that it names
 */
export function sourceOf(year: NationalYear, name: string | null): Source {
  const found = name === null ? undefined : year.sources[name];
  if (!found) throw new RangeError(`The national year ${year.year} has no source '${name}'`);
  return found;
}

/** A source as it stands in a working: `NHS England QOF guidance 2025-26 [C2]`. */
export const sourceText = ({ title, confidence }: Source): string => `${title} [${confidence}]`;
