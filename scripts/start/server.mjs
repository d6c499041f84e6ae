// The server process: started, waited for until it answers, watched.
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../refusal.mjs';
import { startScript } from './children.mjs';

const PATIENCE_MS = 60_000;
const BETWEEN_LOOKS_MS = 50;

/**
 * @param {{ port: number, logFile?: string, env: object }} options without a log file the server prints on the terminal
 * @returns {Promise<{ exited: Promise<unknown>, end: () => Promise<void> }>} once it says that it is ready
 */
export async function startServer({ port, logFile, env }) {
  const log = logFile && openLog(logFile);
  // graphql asks of each value whether it comes of another copy of graphql unless it is told that this is production.
  const settings = { ...env, NODE_ENV: 'production', PORT: String(port) };
  const server = startScript('server/main.ts', [], { env: settings, output: log ?? 'inherit' });
  if (log) closeSync(log);
  const ended = server.exited.then(() => true);
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await isReady(port))) {
    const gone = await Promise.race([ended, sleep(BETWEEN_LOOKS_MS, false)]);
    if (gone) throw neverAnswered('ended before it answered', logFile);
    if (Date.now() > deadline) throw neverAnswered(`did not answer within ${PATIENCE_MS / 1000} s`, logFile);
  }
  return server;
}

// The log of the start before is kept: after a crash that is the one to read.
function openLog(file) {
  mkdirSync(join(file, '..'), { recursive: true });
  if (existsSync(file)) renameSync(file, file.replace(/\.log$/, '.previous.log'));
  return openSync(file, 'w');
}

async function isReady(port) {
  try {
    const { status } = await fetch(`http://localhost:${port}/ready`, { signal: AbortSignal.timeout(2_000) });
    return status === 200;
  } catch {
    return false;
  }
}

function neverAnswered(what, logFile) {
  const said = logFile ? readFileSync(logFile, 'utf8') : '';
  if (/EADDRINUSE/.test(said))
    return new Refusal(
      'The port was taken by another program while starting: end that one, or choose another with PORT.',
    );
  return new Error(`The server ${what}.\n${said.trim().split('\n').slice(-20).join('\n')}`);
}
