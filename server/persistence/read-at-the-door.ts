import type { Pool } from 'pg';
import type { Connections } from './connections.ts';
import type { Sql } from './sql.ts';

export interface DoorStatement {
  /** The server keeps the plan under this name for each connection: planning costs it ten times the reading. */
  name: string;
  sql: Sql;
}

/**
 * Reads one row as the door, in one trip to the database: every request pays for this before anything else. The
 * transaction, its setting, the statement and the end travel together, so the fence holds as it does in a scope.
 */
export async function readAtTheDoor<Row>(source: Connections, { name, sql }: DoorStatement): Promise<Row | null> {
  const client = await (source.driver as unknown as { master: Pool }).master.connect();
  let broken: Error | undefined;
  try {
    const [opened, read, ended] = await Promise.allSettled([
      client.query(`start transaction read only; set local role portal_door; set local app.audience = 'door'`),
      client.query({ name, text: sql.text, values: sql.values }),
      client.query('commit'),
    ]);
    for (const part of [opened, read, ended]) {
      if (part.status === 'rejected') throw (broken = part.reason as Error);
    }
    return read.status === 'fulfilled' ? ((read.value.rows[0] as Row | undefined) ?? null) : null;
  } finally {
    client.release(broken);
  }
}
