import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';

const year = (period: string, series: string, more: Record<string, string> = {}) => ({
  period,
  series,
  fixed: { financial_year: period, ...more },
});

describe('QOF achievement', () => {
  const headings = 'PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE';

  it('in the long layout', async () => {
    expect(
      await readMadeUpFile('ACHIEVEMENT_1415_AST_part.csv', [
        headings,
        'Z99001,AST002,NUMERATOR,125',
        'Z99001,AST002,ACHIEVED_POINTS,13.89',
      ]),
    ).toEqual({
      layout: 'qof-achievement',
      edition: year('2014-15', 'achievement_1415_ast_part'),
      rows: {
        published_achievement: [
          ['Z99001', 'AST002', 'NUMERATOR', '125'],
          ['Z99001', 'AST002', 'ACHIEVED_POINTS', '13.89'],
        ],
      },
    });
  });

  it('names a numerator above its denominator, whichever comes first, and keeps both', async () => {
    const found = await readMadeUpFile('ACHIEVEMENT_2324.csv', [
      headings,
      'Z99001,AST002,NUMERATOR,12',
      'Z99001,AST002,REGISTER,11',
      'Z99001,AST002,DENOMINATOR,10',
      'Z99001,AST003,DENOMINATOR,10',
      'Z99001,AST003,NUMERATOR,11',
      'Z99002,AST003,NUMERATOR,10',
      'Z99002,AST003,DENOMINATOR,10',
    ]);
    expect(found).toHaveProperty('odd', [
      { line: 4, column: 'VALUE', reason: 'the numerator 12 of Z99001 AST002 is more than its denominator 10' },
      { line: 6, column: 'VALUE', reason: 'the numerator 11 of Z99001 AST003 is more than its denominator 10' },
    ]);
    expect(found).toHaveProperty('rows.published_achievement.length', 7);
  });

  it('refuses a value that is no number', async () => {
    expect(await readMadeUpFile('ACHIEVEMENT_2324.csv', [headings, 'Z99001,AST002,NUMERATOR,a few'])).toMatchObject({
      badRows: [{ line: 2, column: 'VALUE', reason: '"a few" is not a number of zero or more' }],
    });
  });
});
