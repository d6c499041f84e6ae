// The PostgreSQL that comes with the product, for one data folder: why an own launcher is in docs/adr/0010.
// It listens on the loopback address only and always asks for a password.
import { createHmac } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import pg from 'pg';
import { Refusal } from '../refusal.mjs';
import { SUPERUSER, clusterPassword, findCluster, openCluster, startCluster, stopCluster } from './cluster.mjs';

// Owns the tables, but is no superuser: what works here works on a managed PostgreSQL as well.
const OWNER = 'portal_owner';
const HOLDER = 'portal holder';

export const IN_USE = 'Another start or script is using this database: end it first.';

/**
 * @param {{ folder: string, database?: string, durable?: boolean, port?: number, binaries?: object }} options `durable: false` gives up crash safety for speed: tests only
 * @returns {Promise<{ ownerUrl: string, superuserUrl: string, reused: boolean, isShared: () => Promise<boolean>, leave: () => Promise<void>, stop: () => Promise<boolean> }>}
 *   `stop` leaves the server running (and says so: false) while another process of ours still uses it; `leave` leaves it running whatever happens.
 */
export async function startEmbedded({ folder, database = 'portal', durable = true, port: wanted, binaries }) {
  const cluster = await openCluster(folder, binaries);
  const password = clusterPassword(cluster);
  const { port, reused } = await startCluster(cluster, { durable, port: wanted });
  const urlOf = (user, secret, name) => `postgres://${user}:${secret}@127.0.0.1:${port}/${name}`;
  const superuserUrl = urlOf(SUPERUSER, password, 'postgres');
  const holder = await hold(superuserUrl);
  await makeOwner(holder, ownerPassword(password));
  await makeDatabase(holder, database);
  return {
    ownerUrl: urlOf(OWNER, ownerPassword(password), database),
    superuserUrl,
    reused,
    isShared: () => isShared(holder),
    leave: () => holder.end(),
    stop: () => release(cluster, holder),
  };
}

/** Removes the data folder's database for good; refused while another process of ours uses it. */
export async function removeEmbedded(folder) {
  const cluster = findCluster(folder);
  if (!existsSync(cluster.files)) return;
  const { stop } = await startEmbedded({ folder });
  if (!(await stop())) throw new Refusal(IN_USE);
  rmSync(cluster.home, { recursive: true, force: true });
}

const ownerPassword = (password) => createHmac('sha256', password).update(OWNER).digest('base64url');

// A named connection for as long as this process lives. PostgreSQL drops it with the process, even after kill -9,
// so the last one to leave is always known.
async function hold(connectionString) {
  const client = new pg.Client({ connectionString, application_name: HOLDER });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function makeOwner(client, password) {
  const found = await client.query('select from pg_roles where rolname = $1', [OWNER]);
  if (found.rowCount > 0) return;
  await unlessThere(
    client.query(`create role ${OWNER} login createrole createdb bypassrls password ${pg.escapeLiteral(password)}`),
  );
}

async function makeDatabase(client, database) {
  const found = await client.query('select from pg_database where datname = $1', [database]);
  if (found.rowCount > 0) return;
  await unlessThere(client.query(`create database ${pg.escapeIdentifier(database)} owner ${OWNER}`));
}

// Two starts at once may both try: duplicate_object, duplicate_database, unique_violation.
const THERE_ALREADY = ['42710', '42P04', '23505'];

async function unlessThere(query) {
  await query.catch((error) => {
    if (!THERE_ALREADY.includes(error.code)) throw error;
  });
}

async function isShared(holder) {
  const others = await holder.query(
    'select from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()',
    [HOLDER],
  );
  return others.rowCount > 0;
}

/** @returns {Promise<boolean>} whether the server was stopped */
async function release(cluster, holder) {
  const shared = await isShared(holder).catch(() => false);
  await holder.end().catch(() => undefined);
  if (shared) return false;
  await stopCluster(cluster);
  return true;
}
