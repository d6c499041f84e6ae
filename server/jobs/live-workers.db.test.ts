import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { LiveWorkers } from './live-workers.ts';

let pool: pg.Pool;
let connected: pg.PoolClient[];

beforeEach(() => {
  connected = [];
  pool = new pg.Pool({ connectionString: process.env.TEST_APP_URL, max: 2 });
  pool.on('connect', (client) => void connected.push(client as pg.PoolClient));
  pool.on('error', () => undefined);
});
afterEach(() => pool.end());

const LOST = new Error('Connection terminated unexpectedly');

/** How many connections mark this worker as alive. */
const marksOf = async (workerId: string): Promise<number> => {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  try {
    const { rows } = await owner.query<{ count: number }>(
      `select count(*)::integer as count
       from pg_locks
       where locktype = 'advisory'
         and database = (select oid from pg_database where datname = current_database())
         and (classid::bigint << 32 | objid::bigint) = hashtextextended('job worker/' || $1, 0)`,
      [workerId],
    );
    return rows[0]?.count ?? 0;
  } finally {
    await owner.end();
  }
};

describe('a worker whose marking connection is lost', () => {
  it('lets go of it once, however often it says so, and marks itself again on another', async () => {
    const live = new LiveWorkers(pool);
    await live.hold('worker-a');
    const [holder] = connected;
    expect(await marksOf('worker-a')).toBe(1);

    holder?.emit('error', LOST);
    holder?.emit('error', LOST); // the fault of the server, and then the end of the connection
    await live.sweep();
    expect(connected).toHaveLength(2);
    expect(await marksOf('worker-a')).toBe(1);

    holder?.emit('error', LOST); // the old one has nothing to do with the new one
    await live.sweep();
    expect(connected).toHaveLength(2);
    await live.release();
    expect(pool.totalCount).toBe(0);
  });

  it('lets go of it once when it is lost while the worker stops', async () => {
    const live = new LiveWorkers(pool);
    await live.hold('worker-b');
    await live.release();
    connected[0]?.emit('error', LOST);
    expect(pool.totalCount).toBe(0);
  });
});
