// A PostgreSQL of the person's own, named by DATABASE_URL: reached, of a version we know, and never emptied by accident.
import pg from 'pg';
import { Refusal } from '../refusal.mjs';

const OLDEST_MAJOR = 15;
const CONNECT_TIMEOUT_MS = 10_000;

/** Refuses with one sentence when the database cannot be used. */
export async function checkExternal(databaseUrl) {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query('show server_version_num');
    refuseOldServer(Number(rows[0].server_version_num));
  });
}

/** @param {number} versionNumber as PostgreSQL gives it: 150004 is 15.4 */
export function refuseOldServer(versionNumber) {
  const major = Math.floor(versionNumber / 10_000);
  if (major >= OLDEST_MAJOR) return;
  throw new Refusal(`DATABASE_URL names a PostgreSQL ${major}, and this needs PostgreSQL ${OLDEST_MAJOR} or newer.`);
}

/** Drops every schema of the database. */
export async function emptyExternal(databaseUrl) {
  await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema'`,
    );
    for (const { name } of rows) await client.query(`drop schema ${pg.escapeIdentifier(name)} cascade`);
    await client.query('create schema public');
  });
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(unreachable(connectionString, error), { cause: error });
  }
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const SENTENCES = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no machine of that name',
  EAI_AGAIN: 'the name of the machine could not be looked up',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'it refuses the user name or the password',
  28000: 'it refuses the user name',
  '3D000': 'it has no database of that name',
};

// The address is shown without its password.
function unreachable(connectionString, error) {
  const { host, pathname } = new URL(connectionString);
  const code = error.code ?? error.errors?.[0]?.code;
  return `The database ${host}${pathname} of DATABASE_URL cannot be used: ${SENTENCES[code] ?? error.message}.`;
}
