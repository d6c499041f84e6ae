// The embedded PostgreSQL through its life: made, used again, killed, shared, ended.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { removeEmbedded, startEmbedded } from './embedded.mjs';

type Embedded = Awaited<ReturnType<typeof startEmbedded>>;

let folder: string;
let started: Embedded[];

// One cluster for all, which is stopped between them: to make one takes longer than all that is asked of it.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  chmodSync(folder, 0o755);
});

beforeEach(() => {
  started = [];
});

afterEach(async () => {
  for (const { stop } of started) await stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function open(): Promise<Embedded> {
  const embedded = await startEmbedded({ folder });
  started.push(embedded);
  return embedded;
}

async function query(address: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = () => join(folder, 'postgres', 'cluster', 'postmaster.pid');
const postmaster = () => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

describe('startEmbedded', () => {
  it('gives an owner that is no superuser and owns the database', async () => {
    const { ownerUrl } = await open();
    expect(await query(ownerUrl, 'select rolsuper, rolcreaterole from pg_roles where rolname = current_user')).toEqual([
      { rolsuper: false, rolcreaterole: true },
    ]);
    expect(
      await query(
        ownerUrl,
        'select pg_get_userbyid(datdba) as owner from pg_database where datname = current_database()',
      ),
    ).toEqual([{ owner: 'portal_owner' }]);
  });

  it('lets nobody in without the password, and keeps it for its own account', async () => {
    const { superuserUrl } = await open();
    const guess = new URL(superuserUrl);
    guess.password = 'guess';
    await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    guess.password = '';
    await expect(query(guess.href, 'select 1')).rejects.toThrow();
    expect(statSync(join(folder, 'postgres', 'cluster', 'portal.password')).mode & 0o777).toBe(0o600);
  });

  it('listens on the loopback address only', async () => {
    const { superuserUrl } = await open();
    expect(await query(superuserUrl, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    expect(await query(superuserUrl, 'show unix_socket_directories')).toEqual([{ unix_socket_directories: '' }]);
  });

  it('finds a running server again, and ends it with the last that uses it', async () => {
    const first = await open();
    const second = await open();
    expect(second).toMatchObject({ reused: true, ownerUrl: first.ownerUrl });
    expect(await first.stop()).toBe(false);
    expect(await query(second.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await second.stop()).toBe(true);
    expect(existsSync(pidFile())).toBe(false);
    started = [];
  });

  it('recovers what was committed when the server was killed', async () => {
    const before = await open();
    await query(before.ownerUrl, 'create table kept as select 42 as answer');
    process.kill(postmaster(), 'SIGKILL');
    started = [];
    const after = await open();
    expect(after.reused).toBe(false);
    expect(await query(after.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('makes one cluster when two first starts meet', async () => {
    rmSync(join(folder, 'postgres'), { recursive: true, force: true });
    const [first, second] = await Promise.all([open(), open()]);
    expect(first.ownerUrl).toBe(second.ownerUrl);
    expect(await query(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('removeEmbedded', () => {
  it('is refused while another process uses the database, and leaves nothing otherwise', async () => {
    const embedded = await open();
    await expect(removeEmbedded(folder)).rejects.toThrow(
      'Another start or script is using this database: end it first.',
    );
    await embedded.stop();
    started = [];
    await removeEmbedded(folder);
    expect(existsSync(join(folder, 'postgres'))).toBe(false);
  });
});
