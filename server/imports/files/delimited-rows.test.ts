import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { delimitedRows, firstRows } from './delimited-rows.ts';
import type { Delimiter, Encoding } from './delimited-rows.ts';

interface Row {
  line: number;
  cells: readonly string[];
}

const inPieces = (bytes: Buffer, size: number): Readable =>
  Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );

async function rows(
  bytes: Buffer,
  { size = 65536, encoding = 'utf-8' as Encoding, delimiter = ',' as Delimiter } = {},
): Promise<Row[]> {
  const found: Row[] = [];
  for await (const batch of delimitedRows(inPieces(bytes, size), { encoding, delimiter }))
    batch.rows.forEach((cells, at) => found.push({ cells, line: batch.lines[at] ?? NaN }));
  return found;
}

describe('delimitedRows', () => {
  it('numbers lines as an editor does, with empty lines counted and left out', async () => {
    expect(await rows(Buffer.from('a,b\r\n\r\n1,2\r\n3,4'))).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['1', '2'] },
      { line: 4, cells: ['3', '4'] },
    ]);
  });

  it('goes on numbering when a quotation mark comes, and over values of several lines', async () => {
    const text = ['a,b', '1,2', '3,"four,', 'or ""five"""', '6,7', ''].join('\n');
    for (const size of [1, 5, 9, 1000]) {
      expect(await rows(Buffer.from(text), { size })).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 2, cells: ['1', '2'] },
        { line: 3, cells: ['3', 'four,\nor "five"'] },
        { line: 5, cells: ['6', '7'] },
      ]);
    }
  });

  it('drops the byte order mark, and keeps a character that two pieces share', async () => {
    expect(await rows(Buffer.from('\ufeffname\nCafé Ŵ\n'), { size: 1 })).toEqual([
      { line: 1, cells: ['name'] },
      { line: 2, cells: ['Café Ŵ'] },
    ]);
  });

  it('reads Windows-1252', async () => {
    expect(await rows(Buffer.from([0x51, 0x5f, 0xa3, 0x0a, 0x92, 0x0a]), { encoding: 'windows-1252' })).toEqual([
      { line: 1, cells: ['Q_£'] },
      { line: 2, cells: ['’'] },
    ]);
  });

  it('reads UTF-16, semicolons and tabs, with and without quotation marks', async () => {
    const expected = [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1;\t2', '3'] },
    ];
    expect(
      await rows(Buffer.from('\ufeffa\tb\n"1;\t2"\t3\n', 'utf16le'), { encoding: 'utf-16le', delimiter: '\t' }),
    ).toEqual(expected);
    expect(await rows(Buffer.from('a;b\n"1;\t2";3\n'), { delimiter: ';' })).toEqual(expected);
    expect(await rows(Buffer.from('a;b\n1;2\n'), { delimiter: ';' })).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  it('refuses a quotation mark that is never closed, which is how a cut file ends, and names its line', async () => {
    await expect(rows(Buffer.from('a,b\n1,2\n3,"fou'))).rejects.toThrow(
      'A quotation mark is opened and never closed: the file may be cut short. (line 3)',
    );
  });

  it('refuses a file without line ends before it fills the memory', async () => {
    await expect(rows(Buffer.alloc(3_000_000, 'x'))).rejects.toThrow('this is not a file of rows');
  });

  it('gives the same rows with and without quotation marks, however the file is cut in pieces', async () => {
    const cell = fc.stringMatching(/^[A-Za-z0-9 .£é-]{0,6}$/);
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.boolean(), async (cells, size, quoted) => {
        const text = cells.map((row) => row.map((value) => (quoted ? `"${value}"` : value)).join(',')).join('\r\n');
        const expected = parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][];
        expect((await rows(Buffer.from(text), { size })).map((row) => row.cells)).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });
});

describe('firstRows', () => {
  const start = (text: string, delimiter: Delimiter = ',') => firstRows(text, { delimiter, rows: 3 });

  it('reads the first records of a text that ends in the middle of another', async () => {
    expect(await start('"a","b\nc",d\n1,"cut her')).toEqual([['a', 'b\nc', 'd']]);
    expect(await start('a;b\r\n\r\n1;2\r\n3;4', ';')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await start('')).toEqual([]);
  });
});
