import { describe, expect, it } from '@jest/globals';
import { join, raw, sql, unionAll, value } from './sql.ts';

describe('a statement', () => {
  it('numbers its values in the order in which they stand, whatever piece they come from', () => {
    const days = sql`s.from <= ${'2026-04-01'} and s.to >= ${'2026-04-01'}`;
    const statement = sql`select from scheme s where s.name = ${'Ash'} and ${days} limit ${10}`;
    expect(statement.text).toBe('select from scheme s where s.name = $1 and s.from <= $2 and s.to >= $3 limit $4');
    expect(statement.values).toEqual(['Ash', '2026-04-01', '2026-04-01', 10]);
  });

  it('keeps one number for a value that is named more than once, and for a piece that stands in it twice', () => {
    const states = value(['open']);
    const wanted = sql`(${states}::text[] is null or c.state = any (${states}))`;
    const statement = sql`select ${1} union select ${2} where ${wanted} or not ${wanted}`;
    expect(statement.text).toBe(
      'select $1 union select $2 where ($3::text[] is null or c.state = any ($3))' +
        ' or not ($3::text[] is null or c.state = any ($3))',
    );
    expect(statement.values).toEqual([1, 2, ['open']]);
  });

  it('has the same text whatever its values are: also when two of them happen to be the same, or null', () => {
    const of = (a: string | null, b: string | null) => sql`where x = ${a} and y = ${b}`;
    expect(new Set([of('a', 'b'), of('a', 'a'), of(null, null), of('', '$1')].map(({ text }) => text))).toEqual(
      new Set(['where x = $1 and y = $2']),
    );
  });

  it('takes false, nought, nothing and an empty text as values like others', () => {
    expect(sql`select ${false}, ${0}, ${null}, ${''}`).toMatchObject({
      text: 'select $1, $2, $3, $4',
      values: [false, 0, null, ''],
    });
  });

  it('is made of pieces one after another', () => {
    const pieces = [sql`a = ${1}`, sql`b = ${2}`, sql`c`];
    expect(join(pieces, sql` and `)).toMatchObject({ text: 'a = $1 and b = $2 and c', values: [1, 2] });
    expect(join([], sql`, `).text).toBe('');
    expect(unionAll([sql`select ${1}`, sql`select ${2}`]).text).toBe('select $1 union all select $2');
    expect(sql`order by ${raw('name')}`).toMatchObject({ text: 'order by name', values: [] });
  });

  it('may be asked for text and values as often as one likes', () => {
    const statement = sql`select ${1}`;
    expect([statement.text, statement.text, statement.values, statement.values]).toEqual([
      'select $1',
      'select $1',
      [1],
      [1],
    ]);
  });
});
