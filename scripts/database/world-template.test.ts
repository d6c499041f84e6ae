import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { removeEmbedded, startEmbedded } from './embedded.mjs';
import { copyTemplate, hasTemplate, keepTemplate } from './world-template.mjs';

let folder: string;
let embedded: Awaited<ReturnType<typeof startEmbedded>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'world-template-'));
  chmodSync(folder, 0o755);
  embedded = await startEmbedded({ folder, durable: false });
});

afterAll(async () => {
  await embedded.stop();
  await removeEmbedded(folder);
});

async function ask(statement: string, database = 'portal'): Promise<unknown[]> {
  const url = new URL(embedded.ownerUrl);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

it('gives back the world as it was kept, as often as it is asked for, and keeps no world of another key', async () => {
  const { superuserUrl } = embedded;
  await ask('create table world as select 1 as day');
  expect(await hasTemplate(superuserUrl, 'first')).toBe(false);
  await keepTemplate(superuserUrl, { database: 'portal', key: 'first' });
  await ask('update world set day = 2');

  await copyTemplate(superuserUrl, { database: 'beside', key: 'first' });
  expect(await ask('select day from world', 'beside')).toEqual([{ day: 1 }]);
  expect(await ask('select day from world')).toEqual([{ day: 2 }]);
  await copyTemplate(superuserUrl, { database: 'portal', key: 'first' });
  expect(await ask('select day from world')).toEqual([{ day: 1 }]);
  await ask('update world set day = 3'); // the owner of the tables owns the copy as well

  await keepTemplate(superuserUrl, { database: 'portal', key: 'second' });
  expect(await hasTemplate(superuserUrl, 'first')).toBe(false);
  expect(await hasTemplate(superuserUrl, 'second')).toBe(true);
});
