import type { NationalIndicator, NationalYear, Source } from '../../rules/national/national-year.ts';
import { withThousands } from '../../domain/words/with-thousands.ts';

/** One thing that differs between two releases; null where there was, or is, none. */
export interface ReleaseDifference {
  readonly what: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Told = Readonly<Record<string, string>>;

/** What differs from one release to another, value by value and indicator by indicator, in the order in which a year is read. */
export function releaseDifferences(before: NationalYear, after: NationalYear): ReleaseDifference[] {
  return [
    ...differing(values(before), values(after)),
    ...indicatorDifferences(before, after),
    ...differing(registers(before), registers(after)),
  ];
}

const differing = (before: Told, after: Told): ReleaseDifference[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((what) => ({ what, before: before[what] ?? null, after: after[what] ?? null }))
    .filter((one) => one.before !== one.after);

const values = (year: NationalYear): Told => ({
  'Pounds for one point': `£${year.poundsPerPoint.value}`,
  'Source of pounds for one point': from(year, year.poundsPerPoint.from),
  ...(year.averageList && {
    'National average list': patients(year.averageList.value),
    'Day of the national average list': year.averageList.date,
    'Source of the national average list': from(year, year.averageList.from),
  }),
  Aspiration: `${year.aspirationPercent.value}%`,
  'Source of aspiration': from(year, year.aspirationPercent.from),
  'Points of the year': year.totalPoints.value,
  'Source of the points of the year': from(year, year.totalPoints.from),
  'Every indicator is listed': year.indicatorsComplete ? 'yes' : 'no',
  ...(year.indicatorsFrom && { 'Source of the indicators': from(year, year.indicatorsFrom) }),
  ...(year.note && { Note: year.note }),
});

const indicatorDifferences = (before: NationalYear, after: NationalYear): ReleaseDifference[] => {
  const [old, now] = [byId(before), byId(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    if (!was) return [{ what: `Indicator ${id}`, before: null, after: 'added' }];
    if (!is) return [{ what: `Indicator ${id}`, before: 'there', after: null }];
    return differing(indicator(before, was), indicator(after, is)).map((one) => ({
      ...one,
      what: `${id}: ${one.what}`,
    }));
  });
};

const byId = (year: NationalYear): Map<string, NationalIndicator> =>
  new Map(year.indicators.map((one) => [one.id, one]));

const indicator = (
  year: NationalYear,
  { group, kind, points, weighted, thresholds, improvement, about, from: own }: NationalIndicator,
): Told => ({
  group: group,
  kind: kind,
  points: points,
  'weighted by prevalence': weighted === null ? 'not confirmed' : weighted ? 'yes' : 'no',
  ...(thresholds && { 'lower threshold': `${thresholds.lower}%`, 'upper threshold': `${thresholds.upper}%` }),
  ...(thresholds?.atLower && { 'points at the lower threshold': thresholds.atLower }),
  ...(improvement && {
    improvement: `${improvement.lowerDelta} to ${improvement.upperDelta ?? 'not confirmed'} points above the baseline of ${improvement.baselineYears.join(', ')}`,
  }),
  'what is done': about,
  ...(own && { source: from(year, own) }),
});

const registers = ({ nationalRegisters, ...year }: NationalYear): Told => {
  if (!nationalRegisters) return {};
  const { date, listSize, registers: groups, from: source } = nationalRegisters;
  return {
    'Day of the national registers': date,
    'National list': patients(listSize),
    'Source of the national registers': from({ ...year, nationalRegisters }, source),
    ...Object.fromEntries(
      Object.entries(groups).map(([group, register]) => [`National register of ${group}`, patients(register)]),
    ),
  };
};

const from = (year: NationalYear, name: string): string => {
  const source = year.sources[name];
  return source ? `${source.title} (${SURE[source.confidence]})` : name;
};

const SURE: Readonly<Record<Source['confidence'], string>> = {
  CD: 'worked out again from published data',
  C2: 'two or more sources',
  C1: 'one source',
  INF: 'inferred',
  NC: 'not confirmed',
};

/** With commas, on any machine. */
const patients = (count: number): string => `${withThousands(`${count}`)} patients`;
