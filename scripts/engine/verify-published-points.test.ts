import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { verifyPublishedPoints } from './verify-published-points.ts';

const PUBLISHED = fileURLToPath(new URL('../../../shared/data/qof/2014-15', import.meta.url));
const PUBLISHED_FIGURES = 1278;

const folders: string[] = [];
const folderWith = (rows: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'published-'));
  folders.push(folder);
  writeFileSync(
    join(folder, 'ACHIEVEMENT_TEST.csv'),
    ['PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE', ...rows].join('\n'),
  );
  return folder;
};
const practice = (points: string, numerator = '48') => [
  `ZZ0001,AST002,NUMERATOR,${numerator}`,
  'ZZ0001,AST002,DENOMINATOR,62',
  `ZZ0001,AST002,ACHIEVED_POINTS,${points}`,
];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('verifyPublishedPoints', () => {
  if (existsSync(PUBLISHED)) {
    it('works out every published asthma figure of 2014-15 as it was published', () => {
      expect(verifyPublishedPoints(PUBLISHED)).toEqual({ compared: PUBLISHED_FIGURES, differences: [], problems: [] });
    });
  } else {
    it('DOES NOT compare with the published figures of 2014-15, because ../shared/data is not beside this repository', () => {
      process.stdout.write(
        'The published figures of 2014-15 are not here (../shared/data/qof/2014-15); they were not compared.\n',
      );
      expect(verifyPublishedPoints(PUBLISHED).problems).toHaveLength(1);
    });
  }

  it('takes a figure however its decimals are written', () => {
    expect(verifyPublishedPoints(folderWith(practice('13.890')))).toEqual({
      compared: 1,
      differences: [],
      problems: [],
    });
  });

  it('names a figure that differs by a hundredth of a point', () => {
    expect(verifyPublishedPoints(folderWith(practice('13.88'))).differences).toEqual([
      { practiceCode: 'ZZ0001', indicator: 'AST002', published: '13.88', workedOut: '13.89' },
    ]);
  });

  it('names what it cannot read by file, line and column, and never takes it for zero', () => {
    const { problems } = verifyPublishedPoints(
      folderWith([...practice('13.89', 'n/a'), 'ZZ0002,AST003,ACHIEVED_POINTS,1.00']),
    );
    expect(problems).toEqual([
      expect.stringMatching(/ACHIEVEMENT_TEST\.csv, line 2, VALUE: 'n\/a' is not a number/),
      'ZZ0001 AST002: NUMERATOR is n/a, not a count',
      'ZZ0002 AST003: NUMERATOR is missing, not a count',
      'ZZ0002 AST003: DENOMINATOR is missing, not a count',
    ]);
  });

  it('refuses a folder without the files, and files with other columns', () => {
    expect(verifyPublishedPoints('/nowhere').problems).toEqual(['/nowhere holds no ACHIEVEMENT file of 2014-15']);
    const folder = folderWith([]);
    writeFileSync(join(folder, 'ACHIEVEMENT_TEST.csv'), 'PRACTICE,INDICATOR,MEASURE,VALUE\n');
    expect(verifyPublishedPoints(folder).problems[0]).toMatch(
      /the columns must be PRACTICE_CODE, INDICATOR_CODE, MEASURE, VALUE/,
    );
  });
});
