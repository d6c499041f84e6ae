import pg from 'pg';
import type { Actor } from '../domain/permissions.ts';

/** Runs a statement as the application role for this actor, past every line of our own code: what the database alone allows. */
export async function sqlAs<Row extends object>(actor: Actor, statement: string): Promise<Row[]> {
  return inTransaction(
    actor.kind === 'national_body' ? 'national' : actor.kind,
    { organisation: actor.organisationId, commissionerIds: actor.commissionerIds },
    statement,
  );
}

/** Runs a statement as the named system actor of one tenant. */
export async function sqlAsSystem<Row extends object>(commissionerId: string, statement: string): Promise<Row[]> {
  return inTransaction('system', { organisation: '', commissionerIds: [commissionerId] }, statement);
}

// To begin a connection costs as much as forty statements, and the first of each kind is planned without anything known of
// the tables. The database of a test file is dropped after it, with those that are open.
const pools = new Map<string, pg.Pool>();

const poolOf = (connectionString = ''): pg.Pool => {
  const found = pools.get(connectionString);
  if (found) return found;
  const pool = new pg.Pool({ connectionString, max: 2, allowExitOnIdle: true });
  pool.on('error', () => undefined);
  pools.set(connectionString, pool);
  return pool;
};

const inTransaction = async <Row extends object>(
  audience: string,
  { organisation, commissionerIds }: { organisation: string; commissionerIds: string[] },
  statement: string,
): Promise<Row[]> => {
  const client = await poolOf(process.env.TEST_APP_URL).connect();
  let failed = true;
  try {
    await client.query(
      `begin; set local role portal_${audience}; set local app.audience = '${audience}'; set local app.organisation = '${organisation}'; set local app.today = '${new Date().toISOString().slice(0, 10)}'; set local app.commissioners = '{${commissionerIds.join(',')}}'`,
    );
    const { rows } = await client.query<Row>(statement);
    await client.query('commit');
    failed = false;
    return rows;
  } finally {
    client.release(failed);
  }
};

/** Runs a statement as the owner of the tables, to break something on purpose. */
export async function sqlAsOwner(statement: string): Promise<void> {
  const client = await poolOf(process.env.TEST_OWNER_URL).connect();
  let failed = true;
  try {
    await client.query(statement);
    // What it set is its own.
    await client.query('discard all');
    failed = false;
  } finally {
    client.release(failed);
  }
}
