import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { nationalYearOf } from '../read-national-files.ts';
import { calculateFiles } from './calculate-files.ts';
import { resultText } from './write-results.ts';
import type { ResultFormat } from './write-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'calculate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'practice_code,list_size,indicator,register,numerator,denominator';
const NATIONAL = 'group,register,list_size\nAF,1427589,63766671\n';
const ROWS = [
  'P1,12000,AF006,300,150,180',
  'P1,12000,AF008,300,270,290',
  'P1,12000,VI001,,91,100',
  'P2,8000,AF006,150,100,120',
];

let written = 0;
const fileWith = (text: string): string => {
  written += 1;
  const path = join(folder, `file-${written}.csv`);
  writeFileSync(path, text);
  return path;
};
const facts = (rows: readonly string[]): string => fileWith([HEADER, ...rows].join('\n'));
const run = (rows: readonly string[], { year = '2025-26', national = NATIONAL } = {}) =>
  calculateFiles({ year: nationalYearOf(year), facts: facts(rows), national: fileWith(national) });
const textOf = async (rows: readonly string[], format: ResultFormat = 'csv'): Promise<string> => {
  const outcome = await run(rows);
  if ('problems' in outcome) throw new Error(outcome.problems.join('\n'));
  return [...resultText(outcome.results, format)].join('');
};
const problemsOf = async (...given: Parameters<typeof run>): Promise<string[]> => {
  const outcome = await run(...given);
  return 'problems' in outcome
    ? outcome.problems.map((problem) =>
        problem.replace(/^\S*file-\d+\.csv(, )?/, '').replace(/\/\S*file-\d+\.csv/, 'FACTS'),
      )
    : [];
};

describe('calculateFiles', () => {
  it('prices 2025-26: points for each indicator, pence for each practice', async () => {
    expect(await textOf(ROWS)).toBe(
      [
        'practice_code,indicator,points,pence',
        'P1,AF006,10.40,',
        'P1,AF008,11.09,',
        'P1,VI001,5.14,',
        'P1,TOTAL,26.63,774182',
        'P2,AF006,10.40,',
        'P2,TOTAL,10.40,154285',
        '',
      ].join('\n'),
    );
  });

  it('gives the same text whatever the order of the rows and however often each is there', async () => {
    expect(await textOf([...ROWS].reverse())).toBe(await textOf(ROWS));
    expect(await textOf([...ROWS, ...ROWS])).toBe(await textOf(ROWS));
  });

  it('prices a practice alone as it does among others', async () => {
    expect(await textOf(ROWS.slice(3))).toBe(
      'practice_code,indicator,points,pence\nP2,AF006,10.40,\nP2,TOTAL,10.40,154285\n',
    );
  });

  it('writes JSON with the same figures', async () => {
    expect(JSON.parse(await textOf(ROWS.slice(3), 'json'))).toEqual([
      { practice_code: 'P2', indicator: 'AF006', points: '10.40', pence: null },
      { practice_code: 'P2', indicator: 'TOTAL', points: '10.40', pence: 154285 },
    ]);
  });

  it('says that the average list is inferred, and that the file does not have every indicator', async () => {
    const outcome = await run(ROWS);
    expect('notes' in outcome && outcome.notes).toEqual([
      expect.stringContaining('The average list of 10184 for 2025-26 is inferred'),
      '2 of 2 practices do not have all 44 indicators of 2025-26 in the file; what is not in it is not priced.',
    ]);
  });

  it.each([
    ['P1,12000,AF006,300,181,180', 'row 2, column numerator: is 181, above the denominator of 180'],
    ['P1,12000,AF006,300,-1,180', 'row 2, column numerator: is -1, and cannot be below zero'],
    ['P1,12000,AF006,300,1.5,180', 'row 2, column numerator: is 1.5, and must be a whole number'],
    ['P1,12000,AF006,300,,180', 'row 2, column numerator: is missing'],
    ['P1,12000,AF006,,1,180', 'row 2, column register: is missing'],
    ['P1,12000,AF006,12001,1,180', 'row 2, column register: is 12001, above the list of 12000'],
    ['P1,0,AF006,0,1,180', 'row 2, column list_size: is 0, and a practice without patients cannot be priced'],
    ['P1,12000,AF999,300,1,180', 'row 2, column indicator: is AF999, which is not an indicator of 2025-26'],
    [',12000,AF006,300,1,180', 'row 2, column practice_code: is missing'],
    ['P1,12000,AF006,300,1', 'row 2: has 5 values and needs 6'],
    ['P1,12000,CHD005,300,1,2', 'column group: has no row for CHD, which FACTS, row 2, needs'],
  ])('refuses %s', async (row, problem) => {
    expect(await problemsOf([row])).toEqual([problem]);
  });

  it('names both rows where one fact has two values', async () => {
    expect(await problemsOf([ROWS[0]!, 'P1,12000,AF006,300,151,180'])).toEqual([
      'row 3, column numerator: is 151, and row 2 has 150 for P1 and AF006',
    ]);
    expect(await problemsOf([ROWS[0]!, 'P1,12001,AF008,300,1,180'])).toEqual([
      'row 3, column list_size: is 12001, and row 2 has 12000 for P1',
    ]);
    expect(await problemsOf([ROWS[0]!, 'P1,12000,AF008,299,1,180'])).toEqual([
      'row 3, column register: is 299, and row 2 has 300 for P1 and the group AF',
    ]);
  });

  it('refuses indicators of a year that have no confirmed thresholds, at the row that has them', async () => {
    const hypertension = 'group,register,list_size\nHYP,9711491,63766671\n';
    expect(await problemsOf(['P1,12000,HYP008,300,1,180'], { year: '2024-25', national: hypertension })).toEqual([
      'row 2, column indicator: HYP008 of 2024-25 cannot be priced: it has no confirmed thresholds',
    ]);
  });

  it('names what is wrong with the columns and with the national file', async () => {
    expect(await problemsOf(ROWS, { national: 'group,register\nAF,1\n' })).toEqual([
      'row 1, column list_size: is missing',
    ]);
    expect(await problemsOf(ROWS, { national: 'group,register,list_size\nAF,0,10\nAF,11,10\n' })).toEqual([
      'row 2, column register: is 0, and nothing can be compared with it',
      'row 3, column register: is 11, above the list of 10',
      'row 3, column group: AF has other values in row 2',
    ]);
    expect(await problemsOf([])).toEqual([expect.stringContaining('has no rows')]);
  });
});

describe('npm run calculate', () => {
  const start = (...given: string[]) =>
    spawnSync(process.execPath, ['--import', './scripts/typescript/register.mjs', 'scripts/calculate.ts', ...given], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8' },
    });

  it('ends with 0 and results, or not with 0 and no results', async () => {
    const national = fileWith(NATIONAL);
    const right = start('--year', '2025-26', '--facts', facts(ROWS), '--national', national);
    expect([right.status, right.stdout]).toEqual([0, await textOf(ROWS)]);
    const wrong = start('--year', '2025-26', '--facts', facts(['P1,0,AF006,0,1,180']), '--national', national);
    expect([wrong.status, wrong.stdout]).toEqual([1, '']);
    expect(wrong.stderr).toContain('row 2, column list_size');
    expect(start('--year', '2025-26').status).toBe(2);
  }, 60_000);
});
