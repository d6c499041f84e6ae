import { describe, expect, it } from '@jest/globals';
import { workbook as made, zip } from '../../testing/published-files.ts';
import { Workbook } from './workbook.ts';

async function rowsOf(bytes: Buffer, sheet: number): Promise<{ line: number; cells: readonly string[] }[]> {
  const found: { line: number; cells: readonly string[] }[] = [];
  for await (const { rows, lines } of (await Workbook.open(bytes)).rows(sheet))
    rows.forEach((cells, at) => found.push({ cells, line: lines[at] ?? NaN }));
  return found;
}

const sheetOf = (xml: string, strings = ''): Buffer =>
  zip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${xml}</sheetData></worksheet>`,
  });

describe('Workbook', () => {
  it('reads a number with the digits that a person wrote, and not with those of the machine', async () => {
    const cells = ['60391.820000000007', '0.1', '12345', '1234567890123456', '4.0000000000000001E-2'];
    const row = cells.map((number, at) => `<c r="${'ABCDE'[at]}1"><v>${number}</v></c>`).join('');
    expect(await rowsOf(sheetOf(`<row r="1">${row}</row>`), 0)).toEqual([
      { line: 1, cells: ['60391.82', '0.1', '12345', '1234567890123456', '0.04'] },
    ]);
  });

  it('reads sheets by name, each row as wide as the first', async () => {
    const bytes = made({
      Networks: [
        ['Code', 'Name', 'Closed'],
        ['U99001', 'Zed & Co', ''],
        ['U99002', '', '20240401'],
      ],
      Members: [['Practice'], ['Z99001']],
    });
    expect((await Workbook.open(bytes)).sheets.map(({ name }) => name)).toEqual(['Networks', 'Members']);
    expect(await rowsOf(bytes, 0)).toEqual([
      { line: 1, cells: ['Code', 'Name', 'Closed'] },
      { line: 2, cells: ['U99001', 'Zed & Co', ''] },
      { line: 3, cells: ['U99002', '', '20240401'] },
    ]);
    expect(await rowsOf(bytes, 1)).toEqual([
      { line: 1, cells: ['Practice'] },
      { line: 2, cells: ['Z99001'] },
    ]);
  });

  it('reads numbers, truth, text in the cell and text in several fonts, and leaves out empty rows', async () => {
    const bytes = sheetOf(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>45383</v></c></row><row r="2"><c r="C2"/></row>' +
        '<row r="3"><c r="B3" t="b"><v>1</v></c></row><row r="4"><c r="A4" t="inlineStr"><is><t>in </t><t>the cell</t></is></c><c r="B4"/><c r="C4"/></row>',
      '<si><r><t>two </t></r><r><t>fonts</t></r><rPh><t>spoken</t></rPh></si>',
    );
    expect(await rowsOf(bytes, 0)).toEqual([
      { line: 1, cells: ['two fonts', '45383'] },
      { line: 3, cells: ['', '1'] },
      { line: 4, cells: ['in the cell', ''] },
    ]);
  });

  it('refuses a workbook cut short, one without sheets, and something else', async () => {
    const bytes = made({ One: [['a']] });
    await expect(Workbook.open(bytes.subarray(0, bytes.length - 30))).rejects.toThrow(
      'This is not a whole workbook: it may be cut short',
    );
    await expect(Workbook.open(zip({ 'readme.txt': 'hello' }))).rejects.toThrow('The workbook has no sheet.');
    await expect(Workbook.open(Buffer.from('PK'))).rejects.toThrow('This is not a whole workbook');
  });
});
