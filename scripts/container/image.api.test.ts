// The Dockerfile without an engine: its stages are played with copies of the same files, and what it would run is run.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '../free-port.mjs';
import { type Instruction, jsonWords, readDockerfile } from './read-dockerfile.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const instructions = readDockerfile(readFileSync(join(ROOT, 'Dockerfile'), 'utf8'));
const LAST = instructions.at(-1)?.stage ?? '';
const folders: string[] = [];
let running: ChildProcess | undefined;
let last: string | undefined;

const named = (name: string, stage: string): Instruction[] =>
  instructions.filter((line) => line.name === name && line.stage === stage);

function copyStage(...stages: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  folders.push(folder);
  const copies = stages.flatMap((stage) => named('COPY', stage)).filter(({ words }) => !words[0]?.startsWith('--from'));
  for (const source of copies.flatMap(({ words }) => words.slice(0, -1))) {
    cpSync(join(ROOT, source), join(folder, source), {
      recursive: true,
      filter: (path) => !/\.test\.tsx?$|\/testing$/.test(path),
    });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  chmodSync(folder, 0o755);
  return folder;
}

/** The last stage, for every test that runs something in it. */
const lastStage = (): string => (last ??= copyStage(LAST));

afterEach(async () => {
  if (running?.exitCode === null && running.signalCode === null) {
    const gone = new Promise((resolve) => running?.once('exit', resolve));
    running.kill('SIGTERM');
    await gone;
  }
});
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

describe('Dockerfile', () => {
  it('pins every image it starts from to one version of Node, one that the engines allow', () => {
    const stages = new Set(instructions.map(({ stage }) => stage));
    const images = instructions
      .filter(({ name, words }) => name === 'FROM' && !stages.has(words[0] ?? ''))
      .map(({ words }) => words[0]);
    expect(new Set(images).size).toBe(1);
    expect(images[0]).toMatch(/^node:20\.(19|[2-9]\d)\.\d+-\w+-slim$/);
  });

  it('does not run as root, and is watched', () => {
    expect(named('USER', LAST).map(({ words }) => words)).toEqual([['node']]);
    const [check] = named('HEALTHCHECK', LAST);
    expect(existsSync(join(ROOT, jsonWords(check as Instruction)[1] ?? ''))).toBe(true);
  });

  it('builds the client from the files it copies', () => {
    const folder = copyStage('packages', 'client');
    const [build] = named('RUN', 'client');
    execFileSync(process.execPath, build?.words.slice(1) ?? [], {
      cwd: folder,
      env: { ...process.env, NODE_OPTIONS: '', NODE_ENV: 'production' },
    });
    expect(existsSync(join(folder, '.build', 'client', 'index.html.br'))).toBe(true);
  }, 60_000);

  it('migrates and serves from the files it copies, ready by its own health check, and ends when asked', async () => {
    const folder = lastStage();
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOST: 'localhost',
      PORT: String(await freePort()),
      DATABASE_URL: process.env.TEST_OWNER_URL,
      PORTAL_ORIGIN: 'https://portal.example.test',
      OIDC_ISSUER: 'https://sign-in.example.test',
      OIDC_CLIENT_ID: 'portal',
      OIDC_CLIENT_SECRET: 'not-a-secret',
    };
    const [, ...command] = jsonWords(named('CMD', LAST)[0] as Instruction);
    let said = '';
    running = spawn(process.execPath, command, { cwd: folder, env });
    for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk) => (said += chunk));

    expect(await healthCheck(folder, env)).not.toBe(0);
    while (running.exitCode === null && !said.includes('Server listening')) await sleep(50);
    expect({ code: await healthCheck(folder, env), said }).toMatchObject({ code: 0 });
    expect(said).toContain('The tables are up to date.');
    const provider = await fetch(`http://localhost:${env.PORT}/idp/.well-known/openid-configuration`);
    expect(provider.status).toBe(404);

    running.kill('SIGTERM');
    expect(await new Promise((resolve) => running?.once('exit', resolve))).toBe(0);
  }, 60_000);

  it('lets the first people in by the words of the guide, where no file can be written', () => {
    const folder = lastStage();
    const guide = readFileSync(join(ROOT, 'docs/guides/operate.md'), 'utf8').replaceAll(/\\\n\s*/g, '');
    const commands = [...guide.matchAll(/^docker compose exec portal (npm run .*admit .*)$/gm)].map(
      ([, words = '']) => words,
    );
    expect(commands.length).toBeGreaterThanOrEqual(3);
    const env = {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      HOME: '/dev/null',
      PORTAL_DATA: '/dev/null',
      DATABASE_URL: process.env.TEST_OWNER_URL,
    };
    const said = commands.map((words) => execFileSync('sh', ['-c', words], { cwd: folder, env }).toString());
    expect(said[0]).toContain('Admitted the commissioner NHS West Yorkshire ICB (QWO).');
    expect(said[1]).toContain('Recorded LMC-WY with QWO from 2022-07-01.');
    expect(said[2]).toContain('npm run admit -- --kind KIND');
  }, 60_000);

  function healthCheck(folder: string, env: NodeJS.ProcessEnv): Promise<number | null> {
    const [, script = ''] = jsonWords(named('HEALTHCHECK', LAST)[0] as Instruction);
    const check = spawn(process.execPath, [script], { cwd: folder, env });
    return new Promise((resolve) => check.once('exit', resolve));
  }
});
