// The start command as a person meets it when something is wrong: one sentence, a bad exit code, nothing left running.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const START = fileURLToPath(new URL('../start.mjs', import.meta.url));

interface Ended {
  code: number | null;
  said: string;
  words: string[];
}

interface Run {
  args?: string[];
  env?: Record<string, string>;
  preload?: string;
}

function start({ args = [], env = {}, preload }: Run): Promise<Ended> {
  const node = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
  const child = spawn(process.execPath, [...node, START, ...args], {
    env: { ...process.env, NODE_OPTIONS: '', PORT: String(freePort), PORTAL_DATA: folder, DATABASE_URL: '', ...env },
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  let complaint = '';
  child.stderr.on('data', (chunk) => (complaint += chunk));
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, said, words: complaint.trim().split('\n').filter(Boolean) }));
  });
}

let folder: string;
let freePort: number;
let busy: Server;

const portOf = (server: Server): number => (server.address() as { port: number }).port;
const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.end());
    server.listen(0, () => resolve(server));
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  busy = await listening();
  const probe = await listening();
  freePort = portOf(probe);
  await new Promise((resolve) => probe.close(resolve));
});

afterAll(async () => {
  await new Promise((resolve) => busy.close(resolve));
  rmSync(folder, { recursive: true });
});

const refused = (sentence: RegExp) => ({ code: 1, words: [expect.stringMatching(sentence)] });

describe('npm start', () => {
  it('names the Node it needs when it runs on an older one', async () => {
    const preload = "Object.defineProperty(process.versions, 'node', { value: '18.20.8' })";
    expect(await start({ preload })).toMatchObject(
      refused(/^This needs Node 20\.\d+\.\d+ or newer, and this is Node 18\.20\.8: install a newer one/),
    );
  });

  it('says that the port is taken', async () => {
    const port = portOf(busy);
    expect(await start({ env: { PORT: String(port) } })).toMatchObject(
      refused(new RegExp(`^Port ${port} is taken by another program: end that one, or choose another port`)),
    );
  });

  it('says that the port is not one', async () => {
    expect(await start({ env: { PORT: 'http' } })).toMatchObject(
      refused(/^PORT must be a number from 1 to 65535, and is "http"/),
    );
  });

  it.each([4190, 6000, 10080])('says that browsers refuse port %i', async (port) => {
    expect(await start({ env: { PORT: String(port) } })).toMatchObject(
      refused(new RegExp(`^PORT is ${port}, which every browser refuses .*: choose another one, such as PORT=`)),
    );
  });

  it('says that nothing answers where DATABASE_URL points, without showing the password', async () => {
    const ended = await start({ env: { DATABASE_URL: `postgres://me:secret@127.0.0.1:${freePort}/portal` } });
    expect(ended).toMatchObject(
      refused(/^The database 127\.0\.0\.1:\d+\/portal of DATABASE_URL cannot be used: nothing answers there\.$/),
    );
    expect(ended.said + ended.words.join()).not.toContain('secret');
  });

  it('says what DATABASE_URL must look like', async () => {
    expect(await start({ env: { DATABASE_URL: 'localhost/portal' } })).toMatchObject(
      refused(/^DATABASE_URL must look like postgres:/),
    );
  });

  it('says that the disk is full', async () => {
    const preload = `
      import fs from 'node:fs'; import { syncBuiltinESMExports } from 'node:module';
      fs.statfsSync = () => ({ bavail: 4, bsize: 1048576 }); syncBuiltinESMExports();`;
    expect(await start({ preload })).toMatchObject(
      refused(/^The disk is full: .* has 4 MB left and 300 MB are needed/),
    );
  });

  it('says that the data folder cannot be used', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect(await start({ env: { PORTAL_DATA: file } })).toMatchObject(
      refused(/^The data folder .*a-file cannot be written/),
    );
  });

  it("refuses to empty a database of the person's own without a second yes", async () => {
    const env = { DATABASE_URL: `postgres://me:secret@127.0.0.1:${freePort}/portal` };
    expect(await start({ args: ['--reset'], env })).toMatchObject(
      refused(/^--reset would drop everything .* add --yes/),
    );
  });

  it('refuses an option it does not know, and explains itself when asked', async () => {
    const mistaken = await start({ args: ['--rest'] });
    expect(mistaken.code).toBe(1);
    expect(mistaken.words[0]).toBe('Unknown option --rest.');
    expect(await start({ args: ['--help'] })).toMatchObject({ code: 0, said: expect.stringContaining('--reset') });
  });
});
