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

  it('refuses a value that is no number', async () => {
    expect(await readMadeUpFile('ACHIEVEMENT_2324.csv', [headings, 'Z99001,AST002,NUMERATOR,a few'])).toMatchObject({
      badRows: [{ line: 2, column: 'VALUE', reason: '"a few" is not a number of zero or more' }],
    });
  });
});
