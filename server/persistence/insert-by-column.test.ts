import { describe, expect, it } from '@jest/globals';
import { insertByColumn } from './insert-by-column.ts';

const column = (propertyName: string, type: string, over: object = {}) => ({
  propertyName,
  databaseName: propertyName.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  type,
  isArray: false,
  ...over,
});
const TABLE = {
  tableName: 'thing',
  columns: [
    column('id', 'uuid'),
    column('amountPence', 'bigint'),
    column('working', 'jsonb'),
    column('at', 'timestamptz'),
    column('note', 'text'),
    column('tags', 'text', { isArray: true }),
  ],
} as never;

describe('many rows as one text for each column', () => {
  it('writes each value as PostgreSQL reads it, and null apart from an empty text', () => {
    const rows = [
      { id: 'a', amountPence: 1, working: { a: '\u001f"\\' }, at: new Date('2026-04-01T00:00:00Z'), note: '' },
      { id: 'b', amountPence: 2n, working: null, at: null, note: null },
    ];
    expect(insertByColumn(TABLE, rows)).toMatchObject({
      text:
        String.raw`insert into "thing" ("id", "amount_pence", "working", "at", "note") select ` +
        ['uuid', 'bigint', 'jsonb', 'timestamptz', 'text']
          .map((type, at) => String.raw`unnest(string_to_array($${at + 1}, E'\x1f', E'\x1e')::${type}[])`)
          .join(', '),
      values: [
        'a\u001fb',
        '1\u001f2',
        '{"a":"\\u001f\\"\\\\"}\u001f\u001e',
        '2026-04-01T00:00:00.000Z\u001f\u001e',
        '\u001f\u001e',
      ],
    });
  });

  it.each([
    ['one row', [{ id: 'a' }]],
    ['rows with different columns', [{ id: 'a', note: 'x' }, { id: 'b' }]],
    ['rows with more columns later', [{ id: 'a' }, { id: 'b', note: 'x' }]],
    [
      'a column that is a list',
      [
        { id: 'a', tags: [] },
        { id: 'b', tags: [] },
      ],
    ],
    [
      'a property without a column',
      [
        { id: 'a', other: 1 },
        { id: 'b', other: 1 },
      ],
    ],
    [
      'a text that holds the separator',
      [
        { id: 'a', note: 'x\u001fy' },
        { id: 'b', note: 'z' },
      ],
    ],
    [
      'a text that is the mark of null',
      [
        { id: 'a', note: '\u001e' },
        { id: 'b', note: 'z' },
      ],
    ],
    [
      'bytes',
      [
        { id: 'a', note: Buffer.from('x') },
        { id: 'b', note: Buffer.from('y') },
      ],
    ],
  ])('leaves %s to the ordinary way', (_what, rows) => {
    expect(insertByColumn(TABLE, rows)).toBeNull();
  });
});
