import { describe, expect, it } from '@jest/globals';
import { readMadeUpFile } from '../../testing/made-up-file.ts';

const year = (period: string, series: string, more: Record<string, string> = {}) => ({
  period,
  series,
  fixed: { financial_year: period, ...more },
});

describe('QOF registers', () => {
  it.each([
    { name: 'PREVALENCE_1617.csv', group: 'INDICATOR_GROUP_CODE', list: 'PATIENT_LIST_SIZE', period: '2016-17' },
    { name: 'PREVALENCE_1920.csv.gz', group: 'GROUP_CODE', list: 'PATIENT_LIST_SIZE', period: '2019-20' },
    { name: 'PREVALENCE_2223.csv', group: 'GROUP_CODE', list: 'PRACTICE_LIST_SIZE', period: '2022-23' },
  ])('$name, with the headings of its year', async ({ name, group, list, period }) => {
    expect(
      await readMadeUpFile(name, [
        `PRACTICE_CODE,${group},REGISTER,PATIENT_LIST_TYPE,${list}`,
        'Z99001,AST,306.0,06OV,4150',
        'Z99001,AF,,TOTAL,4300',
      ]),
    ).toEqual({
      layout: 'qof-prevalence',
      edition: year(period, name.slice(0, 15).toLowerCase()),
      rows: {
        published_register: [
          ['Z99001', 'AST', '306', '06OV', '4150'],
          ['Z99001', 'AF', null, 'TOTAL', '4300'],
        ],
      },
    });
  });

  const headings = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE';

  it('names each bad row by line, column and reason, and says how many more there are', async () => {
    const rows = [
      'Z99001,AST,many,TOTAL,4150',
      'Z99002,AST,10,TOTAL,4150',
      'Z99003,AST,10,TOTAL',
      'Z99004,AST,10,TOTAL,4150,6',
      'Z9,AST,10,TOTAL,1',
      'Z99002,AST,11,TOTAL,4150',
      'Z99007,AST,-1,TOTAL,1',
    ];
    expect(await readMadeUpFile('PREVALENCE_2223.csv', [headings, ...rows])).toEqual({
      refused: '6 rows cannot be read; nothing of this file was loaded.',
      badRows: [
        { line: 2, column: 'REGISTER', reason: '"many" is not a whole number of zero or more' },
        { line: 4, column: 'PRACTICE_LIST_SIZE', reason: 'the row has 4 of 5 columns' },
        { line: 5, column: 'PRACTICE_LIST_SIZE', reason: 'the row has 6 of 5 columns' },
        { line: 6, column: 'PRACTICE_CODE', reason: '"Z9" is not a practice code (a letter and five digits)' },
        { line: 7, column: 'PRACTICE_CODE', reason: 'repeats line 3 (Z99002, AST)' },
      ],
    });
  });

  it('passes over an unknown column, and refuses a missing one, an empty file and one without rows', async () => {
    const row = 'Z99001,AST,10,TOTAL,4150';
    expect(await readMadeUpFile('PREVALENCE_2223.csv', [`${headings},SHOE_SIZE`, `${row},42`])).toMatchObject({
      notes: ['a column is passed over: "SHOE_SIZE"'],
      rows: { published_register: [['Z99001', 'AST', '10', 'TOTAL', '4150']] },
    });
    expect(
      await readMadeUpFile('PREVALENCE_2223.csv', [headings.replace('REGISTER,', ''), 'Z99001,AST,TOTAL,4150']),
    ).toMatchObject({ refused: 'Column REGISTER is missing.' });
    expect(await readMadeUpFile('PREVALENCE_2223.csv', Buffer.alloc(0))).toMatchObject({
      refused: 'The file is empty.',
    });
    expect(await readMadeUpFile('PREVALENCE_2223.csv', [headings])).toMatchObject({
      refused: 'The file has headings and no rows.',
    });
  });

  it('is known by its headings under another name, but cannot do without the year', async () => {
    expect(await readMadeUpFile('registers of 2022-23.csv', [headings, 'Z99001,AST,10,TOTAL,4150'])).toMatchObject({
      layout: 'qof-prevalence',
      edition: { period: '2022-23' },
    });
    expect(await readMadeUpFile('registers.csv', [headings, 'Z99001,AST,10,TOTAL,4150'])).toEqual({
      notRead: 'has the columns of such a file, but its name gives no financial year, as in PREVALENCE_2425.csv',
    });
  });
});
