// What docs/guides/operate.md says of backups, done: a portal in which everything has happened is backed up, its cluster
// destroyed, the backup restored in a new one, the portal started as at every start, and signed in to.
import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { appUrlFor } from '../../server/persistence/app-role.ts';
import { migrate, prepareForRestore } from '../../server/persistence/migrate.ts';
import { TestServer } from '../../server/testing/browser.ts';
import { TestPortal } from '../../server/testing/portal.ts';
import { tellEverything } from '../../server/testing/whole-story.ts';
import { startEmbedded } from './embedded.mjs';
import { serverBinaries } from './server-binaries.mjs';

type Binaries = ReturnType<typeof serverBinaries>;
type Cluster = Awaited<ReturnType<typeof startEmbedded>>;

const run = promisify(execFile);
const PATIENCE_MS = 120_000;
const DUMP = ['--format', 'custom'];
const RESTORE = ['--exit-on-error', '--single-transaction'];

/** The programs of a PostgreSQL that was installed beside Node; what comes with the product has no pg_dump (ADR 0123). */
const installed = (): Binaries | null => {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin')) : [];
  const folder = [...(process.env.PATH ?? '').split(':'), ...versions].find((candidate) =>
    ['initdb', 'pg_ctl', 'postgres', 'pg_dump', 'pg_restore'].every((name) => existsSync(join(candidate, name))),
  );
  if (!folder) return null;
  const version = /(\d+)\.\d+/.exec(
    spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout,
  )?.[1];
  return Number(version) >= 15 ? { ...serverBinaries(), bin: (name) => join(folder, name) } : null;
};

const folders: string[] = [];
const running: Cluster[] = [];

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

const open = async (folder: string, binaries?: Binaries): Promise<Cluster> => {
  const cluster = await startEmbedded({ folder, durable: false, binaries });
  running.push(cluster);
  return cluster;
};

const close = async (cluster: Cluster): Promise<void> => {
  running.splice(running.indexOf(cluster), 1);
  expect(await cluster.stop()).toBe(true);
};

const rowsOf = async <Row extends object>(address: string, text: string): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
};

/** How many rows each table has, and a sum of all that is in them. */
const contentsOf = async (ownerUrl: string): Promise<Record<string, unknown>> => {
  const tables = await rowsOf<{ name: string }>(
    ownerUrl,
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::integer as rows, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
  );
  const counted = await rowsOf<{ name: string; rows: number }>(ownerUrl, sums.join(' union all '));
  return Object.fromEntries(counted.map(({ name, ...content }) => [name, content]));
};

const rolesOf = (superuserUrl: string): Promise<object[]> =>
  rowsOf(
    superuserUrl,
    `select r.rolname, r.rolcanlogin, r.rolinherit, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
       array(select g.rolname::text from pg_auth_members m join pg_roles g on g.oid = m.roleid where m.member = r.oid order by 1) as "memberOf"
     from pg_roles r where r.rolname like 'portal\\_%' and r.rolname <> 'portal_owner' order by 1`,
  );

/** A portal in which everything has happened. */
const fill = async ({ ownerUrl }: Cluster): Promise<{ personId: string }> => {
  await migrate(ownerUrl);
  const portal = await TestPortal.open(appUrlFor(ownerUrl));
  try {
    const { world } = await tellEverything(portal);
    return { personId: world.commissioner.views.personId };
  } finally {
    await portal.close();
  }
};

/** The portal starts as at every start, has lost nothing, and lets its people in. */
const lives = async ({ ownerUrl, superuserUrl }: Cluster, had: Awaited<ReturnType<typeof remember>>): Promise<void> => {
  expect(await migrate(ownerUrl)).toEqual([]);
  expect(await rolesOf(superuserUrl)).toEqual(had.roles);
  expect(await contentsOf(ownerUrl)).toEqual(had.contents);
  const server = await TestServer.open({}, appUrlFor(ownerUrl));
  try {
    const browser = server.browser();
    await browser.signIn(had.personId);
    const answer = await browser.send<{ schemes: { totalCount: number } }>('{ me { today } schemes { totalCount } }');
    expect(answer).toMatchObject({ status: 200, errors: [], data: { schemes: { totalCount: 1 } } });
  } finally {
    await server.close();
  }
};

const remember = async (cluster: Cluster) => {
  const { personId } = await fill(cluster);
  const contents = await contentsOf(cluster.ownerUrl);
  const roles = await rolesOf(cluster.superuserUrl);
  expect(Object.keys(contents).length).toBeGreaterThan(50);
  expect(roles.length).toBe(10);
  return { personId, contents, roles };
};

describe('a restored backup', () => {
  const binaries = installed();
  let had: Awaited<ReturnType<typeof remember>>;
  let files: string;
  let dump: string;

  beforeAll(async () => {
    const [here, backup] = [newFolder(), newFolder()];
    const cluster = await open(here, binaries ?? undefined);
    had = await remember(cluster);
    dump = join(backup, 'portal.dump');
    files = join(backup, 'postgres');
    if (binaries) await run(binaries.bin('pg_dump'), ['--dbname', cluster.ownerUrl, ...DUMP, '--file', dump]);
    await close(cluster);
    await run('cp', ['-a', join(here, 'postgres'), files]);
    rmSync(here, { recursive: true });
  }, PATIENCE_MS);
  afterAll(async () => {
    for (const { stop } of running.splice(0)) await stop();
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  }, PATIENCE_MS);

  it(
    'of the files starts, in another place',
    async () => {
      const there = newFolder();
      await run('cp', ['-a', files, there]);
      await lives(await open(there, binaries ?? undefined), had);
    },
    PATIENCE_MS,
  );

  (binaries ? it : it.skip)(
    'of a dump starts, on a server that has never seen the portal',
    async () => {
      if (!binaries) throw new Error('There is no pg_dump.');
      const other = await open(newFolder(), binaries);
      // By the words of the guide before this one: a role that inherits everything it may take.
      await rowsOf(other.ownerUrl, 'create role portal_app login');
      await prepareForRestore(other.ownerUrl);
      const { stderr } = await run(binaries.bin('pg_restore'), ['--dbname', other.ownerUrl, ...RESTORE, dump]);
      expect(stderr).toBe('');
      await lives(other, had);
    },
    PATIENCE_MS,
  );

  it('is asked for in the guide by the same words', () => {
    const guide = readFileSync('docs/guides/operate.md', 'utf8');
    expect(guide).toContain(`pg_dump --username portal_owner ${DUMP.join(' ')} portal`);
    expect(guide).toContain(`pg_restore --username portal_owner --dbname portal ${RESTORE.join(' ')} <`);
    expect(guide).toContain('scripts/database/make-roles.ts');
  });
});
