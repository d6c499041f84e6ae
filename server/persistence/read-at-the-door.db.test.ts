import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connections } from './connections.ts';
import { createDataSource } from './data-source.ts';
import { readAtTheDoor } from './read-at-the-door.ts';
import { sql } from './sql.ts';
import type { Sql } from './sql.ts';

describe('reading at the door', () => {
  let source: Connections;

  beforeAll(async () => {
    source = await createDataSource(process.env.TEST_APP_URL ?? '', { connections: 1 }).initialize();
  });
  afterAll(() => source.destroy());

  const read = (statement: Sql) => readAtTheDoor(source, { name: `test ${statement.text}`, sql: statement });

  it('reads as the door, and the next use of the connection is nobody', async () => {
    expect(await read(sql`select current_audience() as audience, ${'x'}::text as given`)).toEqual({
      audience: 'door',
      given: 'x',
    });
    expect(
      await source.query('select current_audience() as audience, pg_current_xact_id_if_assigned() as open'),
    ).toEqual([{ audience: null, open: null }]);
  });

  it('answers null for no row', async () => {
    expect(await read(sql`select 1 where false`)).toBeNull();
  });

  it('writes nothing', async () => {
    await expect(read(sql`delete from session returning 1`)).rejects.toThrow('read-only transaction');
  });

  it('leaves the connection fit for the next after a failure', async () => {
    await expect(read(sql`select 1 / 0`)).rejects.toThrow('division by zero');
    expect(await read(sql`select current_audience() as audience`)).toEqual({ audience: 'door' });
  });

  it('keeps many at once apart on one connection', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => read(sql`select ${index}::int as index`)),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, index) => ({ index })));
  });
});
