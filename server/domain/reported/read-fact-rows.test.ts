import { describe, expect, it } from '@jest/globals';
import { MOST_FACT_ROWS, factFile, readFactRows } from './read-fact-rows.ts';

const HEAD = 'practice_code,field,indicator,value,date';

describe('readFactRows', () => {
  it('reads rows with their number in the file, whatever the line endings, the mark or the order of the columns', () => {
    const expected = {
      rows: [{ row: 2, practice_code: 'A1', field: 'items', indicator: 'flu', value: '40', date: '2026-03-31' }],
      left: 0,
    };
    for (const text of [
      `${HEAD}\r\nA1,items,flu,40,2026-03-31\r\n`,
      `\uFEFF${HEAD}\nA1,items,flu,40,2026-03-31`,
      ` Value ,date,practice_code,FIELD,indicator\r40,2026-03-31,A1,items,flu`,
    ]) {
      expect(readFactRows(text)).toEqual(expected);
    }
  });

  it('keeps commas, quotes and line breaks inside double quotes, and counts a broken line as one row', () => {
    const read = readFactRows(`${HEAD}\n"A ""1"", x",items,,"4\n0",\nB,items,,5,`);
    expect(read).toMatchObject({
      rows: [
        { row: 2, practice_code: 'A "1", x', value: '4\n0' },
        { row: 3, practice_code: 'B' },
      ],
    });
  });

  it('takes a row without a value for no statement, and skips lines that are empty', () => {
    expect(readFactRows(`${HEAD}\nA1,items,flu, ,\n\n,,,,\nA2,items,flu,0,`)).toMatchObject({
      rows: [{ row: 5, practice_code: 'A2', value: '0' }],
      left: 1,
    });
  });

  it.each([
    ['', 'The file is empty.'],
    [
      'practice_code;field;value',
      'The file has no column "practice_code", "field", "value". Its first row must be: practice_code,field,indicator,value,date',
    ],
    ['practice_code,field,value,field\n', 'The file has the column "field" twice.'],
    [`${HEAD}\n"A1,items`, 'A double quote in the file is never closed.'],
  ])('says why it cannot read %j', (text, problem) => {
    expect(readFactRows(text)).toEqual({ problem });
  });

  it('refuses a file that is too large for one request', () => {
    const text = `${HEAD}\n${'A,items,flu,1,\n'.repeat(MOST_FACT_ROWS + 1)}`;
    expect(readFactRows(text)).toEqual({ problem: 'The file has 20001 rows: at most 20000 can be read at once.' });
  });
});

describe('factFile', () => {
  it('is read back as it was written', () => {
    const row = { practice_code: 'A, "1"', field: 'items', indicator: 'flu', value: '7', date: '2026-03-31' };
    expect(readFactRows(factFile([row]))).toEqual({ rows: [{ ...row, row: 2 }], left: 0 });
  });
});
