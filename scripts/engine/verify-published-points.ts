import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { compare, decimalText, fraction, isDecimal, parseDecimal } from '../../server/domain/fraction.ts';
import { indicatorPoints } from '../../server/rules/national/indicator-points.ts';
import { readyIndicator } from '../../server/rules/national/ready-indicator.ts';
import type { ReadyIndicator } from '../../server/rules/national/ready-indicator.ts';
import { nationalYearOf } from './read-national-files.ts';

const YEAR = '2014-15';
const COLUMNS = ['PRACTICE_CODE', 'INDICATOR_CODE', 'MEASURE', 'VALUE'];

/** How the published figures compare with ours. `problems` name file, line and column of what could not be read. */
export interface VerifiedPoints {
  readonly compared: number;
  readonly differences: readonly PublishedDifference[];
  readonly problems: readonly string[];
}

/** A published figure that ours does not equal. Both are points with two decimals. */
export interface PublishedDifference {
  readonly practiceCode: string;
  readonly indicator: string;
  readonly published: string;
  readonly workedOut: string;
}

type Measures = Map<string, string>;

/** Works out the points of every practice in the published achievement files of a folder and compares each published figure. */
export function verifyPublishedPoints(folder: string): VerifiedPoints {
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /^ACHIEVEMENT.*\.csv$/i.test(name))
        .sort()
    : [];
  if (files.length === 0)
    return { compared: 0, differences: [], problems: [`${folder} holds no ACHIEVEMENT file of ${YEAR}`] };
  const problems: string[] = [];
  const published = new Map<string, Measures>();
  for (const file of files) readAchievement(join(folder, file), published, problems);
  const ready = readyIndicators();
  const rows = [...published].filter(([, measures]) => measures.has('ACHIEVED_POINTS'));
  const differences = rows.flatMap(([key, measures]) => difference(key, measures, { ready, problems }));
  return { compared: rows.length, differences, problems };
}

function readyIndicators(): Map<string, ReadyIndicator> {
  const year = nationalYearOf(YEAR);
  return new Map(year.indicators.map((indicator) => [indicator.id, readyIndicator(year, indicator)]));
}

function readAchievement(file: string, published: Map<string, Measures>, problems: string[]): void {
  const [header = [], ...rows] = parse(readFileSync(file), { bom: true, relax_column_count: true }) as string[][];
  if (COLUMNS.some((column, position) => header[position] !== column)) {
    problems.push(`${file}, line 1: the columns must be ${COLUMNS.join(', ')}`);
    return;
  }
  rows.forEach(([practice = '', indicator = '', measure = '', value = ''], position) => {
    const at = `${file}, line ${position + 2}`;
    if (!isDecimal(value)) problems.push(`${at}, VALUE: '${value}' is not a number`);
    const key = `${practice} ${indicator}`;
    const measures: Measures = published.get(key) ?? new Map();
    if (measures.has(measure)) problems.push(`${at}: ${key} has ${measure} twice`);
    published.set(key, measures.set(measure, value));
  });
}

function difference(
  key: string,
  measures: Measures,
  { ready, problems }: { ready: Map<string, ReadyIndicator>; problems: string[] },
): PublishedDifference[] {
  const [practiceCode = '', indicator = ''] = key.split(' ');
  const known = ready.get(indicator);
  const published = measures.get('ACHIEVED_POINTS') ?? '';
  if (!known) problems.push(`${key}: ${indicator} is not an indicator of ${YEAR} that is known here`);
  if (!known || !isDecimal(published)) return [];
  const needed = known.kind === 'register' ? ['REGISTER'] : ['NUMERATOR', 'DENOMINATOR'];
  const wrong = needed.filter((measure) => !/^\d+$/.test(measures.get(measure) ?? ''));
  if (wrong.length > 0) {
    problems.push(
      ...wrong.map((measure) => `${key}: ${measure} is ${measures.get(measure) ?? 'missing'}, not a count`),
    );
    return [];
  }
  const count = (measure: string): number => Number(measures.get(measure) ?? '0');
  const counts = { register: count('REGISTER'), numerator: count('NUMERATOR'), denominator: count('DENOMINATOR') };
  const points = fraction(BigInt(indicatorPoints(known, counts)), 100n);
  return compare(parseDecimal(published), points) === 0
    ? []
    : [{ practiceCode, indicator, published, workedOut: decimalText(points, 2) }];
}
