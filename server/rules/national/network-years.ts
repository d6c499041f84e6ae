import {
  choice,
  day,
  decimal,
  dictionary,
  financialYear,
  list,
  optional,
  pattern,
  record,
  text,
} from '../../domain/shape.ts';
import type { Read } from '../../domain/shape.ts';
import type { Problem } from '../../domain/problem.ts';
import { CONFIDENCES } from './national-year.ts';

const from = pattern('The source, by its name in `sources`', /^[a-z][a-z0-9-]*$/, 'the name of a source');

const figure = (description: string) => record(description, { value: decimal(description, { above: '0' }), from });

const networkYearsShape = record('The Investment and Impact Fund, year by year', {
  sources: dictionary(
    'Named sources',
    record('A source', {
      title: text('The document or data set'),
      confidence: choice('How sure the values taken from it are', CONFIDENCES),
    }),
  ),
  years: list(
    'The years',
    record('One year', {
      year: financialYear('The financial year'),
      period: record('The days it covers', { from: day('The first day'), to: day('The last day') }),
      note: optional(text('What a reader has to know about this year')),
      totalPoints: optional(figure('All points of the year')),
      poundsPerPoint: optional(figure('Pounds for one point, for a network of average size')),
      indicators: list(
        'Indicators whose points are known',
        record('One indicator', {
          id: pattern('Its published name', /^[A-Z]+-\d+[a-z]?$/, 'an indicator such as ACC-08'),
          points: decimal('The most points', { above: '0', places: 2 }),
          from,
          about: text('What it is, in our own words'),
        }),
        0,
      ),
      capacityAndAccess: optional(
        record('The Capacity and Access Payment', {
          supportPoundsPerPatient: figure('Support, a year, for each adjusted patient, paid monthly'),
          improvementPoundsPerPatient: figure('Improvement, at most, for each adjusted patient'),
        }),
      ),
    }),
  ),
});

/** The Investment and Impact Fund of networks, as its YAML file says it. */
export type NetworkYears = Read<typeof networkYearsShape>;

/** Reads the fund from the JSON of its file. Problems are named with their path; sources that are named must be there. */
export function readNetworkYears(json: unknown): {
  readonly years: NetworkYears | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const years = networkYearsShape.read(json, '', problems);
  if (years) problems.push(...wrongSources(years));
  return { years: years && problems.length === 0 ? years : null, problems };
}

function wrongSources({ sources, years }: NetworkYears): Problem[] {
  const named = years.flatMap(
    ({ totalPoints, poundsPerPoint, indicators, capacityAndAccess }, position): [string, string | undefined][] => [
      [`years[${position}].totalPoints.from`, totalPoints?.from],
      [`years[${position}].poundsPerPoint.from`, poundsPerPoint?.from],
      ...indicators.map(({ from: name }, at): [string, string] => [`years[${position}].indicators[${at}].from`, name]),
      [
        `years[${position}].capacityAndAccess.supportPoundsPerPatient.from`,
        capacityAndAccess?.supportPoundsPerPatient.from,
      ],
      [
        `years[${position}].capacityAndAccess.improvementPoundsPerPatient.from`,
        capacityAndAccess?.improvementPoundsPerPatient.from,
      ],
    ],
  );
  return named
    .filter(([, name]) => name !== undefined && !Object.hasOwn(sources, name))
    .map(([path, name]) => ({
      path,
      code: 'SOURCE_UNKNOWN',
      message: `${path} names the source '${name}', which is not in sources`,
    }));
}
