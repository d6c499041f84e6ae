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

  it('reads what a British Excel makes of the template', () => {
    const expected = {
      rows: [{ row: 2, practice_code: 'A1', field: 'items', indicator: 'flu', value: '1200', date: '2025-12-31' }],
      left: 1,
    };
    for (const delimiter of [',', ';', '\t']) {
      const saved = [HEAD, 'A1,items,flu,1200,31/12/2025', 'A2,items,flu,,1/4/2025', ',,,,', ''].join('\r\n');
      expect(readFactRows(saved.replaceAll(',', delimiter))).toEqual(expected);
    }
    expect(readFactRows(`${HEAD}\nA1,items,flu,"1,200",31/12/2025\nA2,items,flu,,`)).toEqual(expected);
  });

  it('leaves a comma between semicolons, and a day that is none of ours, to be refused', () => {
    expect(
      readFactRows(`${HEAD}\nA1,items,flu,1-200,31-Dec-25`.replaceAll(',', ';').replace('-200', ',200')),
    ).toMatchObject({
      rows: [{ value: '1,200', date: '31-Dec-25' }],
    });
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
      'practice_code|field|value',
      'The file has no column "practice_code", "field", "value". Its first row must be: practice_code,field,indicator,value,date. In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and upload that file.',
    ],
    [
      'PK\u0003\u0004',
      'This is a spreadsheet, and not a CSV file. In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and upload that file.',
    ],
    [
      'p\0r\0a\0c\0',
      'The file is not written in UTF-8. In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and upload that file.',
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
