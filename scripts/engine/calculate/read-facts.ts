import type { NationalYear } from '../../../server/rules/national/national-year.ts';
import { rowsOf, wholeNumber } from './table.ts';
import type { FileProblems, TableRow } from './table.ts';

const COLUMNS = ['practice_code', 'list_size', 'indicator', 'register', 'numerator', 'denominator'] as const;

const NOT_GIVEN = -1;

/** The figures of one indicator stand one after another: register, numerator, denominator. */
const FIGURES = ['register', 'numerator', 'denominator'] as const;

/** The counts of one practice, packed. `figures` has three numbers for each indicator of the year, -1 where none was given. */
export interface PackedPractice {
  readonly code: string;
  readonly listSize: number;
  /** The row where the practice stands first. */
  readonly line: number;
  readonly figures: Float64Array;
  /** The row where each indicator stands first; 0 where it does not. */
  readonly lines: Int32Array;
}

type Indicator = NationalYear['indicators'][number];

/** Reads the facts of practices, checks each row and each against the others, and packs them by practice. */
export async function readFacts(file: string, year: NationalYear, problems: FileProblems): Promise<PackedPractice[]> {
  const practices = new Map<string, PackedPractice>();
  const positions = new Map(year.indicators.map(({ id }, position) => [id, position]));
  let rows = 0;
  for await (const row of rowsOf(file, COLUMNS, problems)) {
    rows += 1;
    const read = readRow(row, { file, year, positions }, problems);
    if (read) pack(practices, read, { file, year, problems });
  }
  if (rows === 0 && problems.count === 0) problems.add({ file }, 'has no rows');
  const packed = [...practices.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
  for (const practice of packed) checkRegisters(practice, { file, year, problems });
  return packed;
}

interface ReadRow {
  readonly line: number;
  readonly code: string;
  readonly listSize: number;
  readonly position: number;
  readonly figures: readonly number[];
}

interface Reading {
  readonly file: string;
  readonly year: NationalYear;
  readonly positions: ReadonlyMap<string, number>;
}

function readRow(
  { line, values }: TableRow,
  { file, year, positions }: Reading,
  problems: FileProblems,
): ReadRow | null {
  const [code = '', list = '', indicator = ''] = values;
  const before = problems.count;
  const at = (column: string): { file: string; line: number; column: string } => ({ file, line, column });
  if (code === '') problems.add(at('practice_code'), 'is missing');
  const listSize = wholeNumber(list, at('list_size'), problems);
  if (listSize === 0) problems.add(at('list_size'), 'is 0, and a practice without patients cannot be priced');
  const position = positions.get(indicator);
  const known = position === undefined ? undefined : year.indicators[position];
  if (!known)
    problems.add(
      at('indicator'),
      indicator === '' ? 'is missing' : `is ${indicator}, which is not an indicator of ${year.year}`,
    );
  const figures = FIGURES.map((column, offset) => {
    const value = values[offset + 3] ?? '';
    if (value === '' && known && !isNeeded(known, column)) return NOT_GIVEN;
    return wholeNumber(value, at(column), problems);
  });
  const [register, numerator, denominator] = figures;
  if (register !== undefined && listSize && register > listSize)
    problems.add(at('register'), `is ${register}, above the list of ${listSize}`);
  if (numerator !== undefined && denominator !== undefined && denominator !== NOT_GIVEN && numerator > denominator) {
    problems.add(at('numerator'), `is ${numerator}, above the denominator of ${denominator}`);
  }
  const isWrong = problems.count > before || listSize === undefined || position === undefined;
  return isWrong ? null : { line, code, listSize, position, figures: figures.map((figure) => figure ?? NOT_GIVEN) };
}

/** Which figures an indicator cannot be priced without. The register of one that prevalence does not weight is not needed. */
function isNeeded({ kind, weighted }: Indicator, column: (typeof FIGURES)[number]): boolean {
  if (column === 'register') return weighted !== false || kind === 'register';
  return kind === 'manual' ? column === 'numerator' : kind !== 'register';
}

interface Packing {
  readonly file: string;
  readonly year: NationalYear;
  readonly problems: FileProblems;
}

function pack(practices: Map<string, PackedPractice>, row: ReadRow, { file, year, problems }: Packing): void {
  const size = year.indicators.length;
  const practice = practices.get(row.code) ?? {
    code: row.code,
    listSize: row.listSize,
    line: row.line,
    figures: new Float64Array(size * FIGURES.length).fill(NOT_GIVEN),
    lines: new Int32Array(size),
  };
  practices.set(row.code, practice);
  if (practice.listSize !== row.listSize) {
    problems.add(
      { file, line: row.line, column: 'list_size' },
      `is ${row.listSize}, and row ${practice.line} has ${practice.listSize} for ${row.code}`,
    );
  }
  const first = practice.lines[row.position] ?? 0;
  const start = row.position * FIGURES.length;
  FIGURES.forEach((column, offset) => {
    const figure = row.figures[offset] ?? NOT_GIVEN;
    if (first !== 0 && practice.figures[start + offset] !== figure) {
      const id = year.indicators[row.position]?.id;
      problems.add(
        { file, line: row.line, column },
        `is ${figure}, and row ${first} has ${practice.figures[start + offset]} for ${row.code} and ${id}`,
      );
    }
    practice.figures[start + offset] = figure;
  });
  if (first === 0) practice.lines[row.position] = row.line;
}

/** A practice has one register for a group, whatever the indicator it is written beside. */
function checkRegisters({ code, figures, lines }: PackedPractice, { file, year, problems }: Packing): void {
  const seen = new Map<string, { line: number; register: number }>();
  year.indicators.forEach(({ group, weighted }, position) => {
    const line = lines[position] ?? 0;
    const register = figures[position * FIGURES.length] ?? NOT_GIVEN;
    if (line === 0 || !weighted) return;
    const earlier = seen.get(group);
    if (earlier && earlier.register !== register) {
      problems.add(
        { file, line, column: 'register' },
        `is ${register}, and row ${earlier.line} has ${earlier.register} for ${code} and the group ${group}`,
      );
    }
    if (!earlier) seen.set(group, { line, register });
  });
}

/** The counts of one indicator of a packed practice; undefined where it has none. */
export function countsAt(
  { figures, lines }: PackedPractice,
  position: number,
): { register: number; numerator: number; denominator: number } | undefined {
  if ((lines[position] ?? 0) === 0) return undefined;
  const start = position * FIGURES.length;
  const figure = (offset: number): number => Math.max(0, figures[start + offset] ?? 0);
  return { register: figure(0), numerator: figure(1), denominator: figure(2) };
}
