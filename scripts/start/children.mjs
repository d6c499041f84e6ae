// Every process that the start command starts, so that it can end them.
import { spawn } from 'node:child_process';
import { ROOT } from './settings.mjs';

// Longer than the browser runner gives the portal it started, which in turn waits for its database.
const KILL_AFTER_MS = 30_000;
const live = new Set();
let closed = false;

const TYPESCRIPT = ['--import', './scripts/typescript/register.mjs'];
const WITH_PARENT = ['--import', './scripts/start/die-with-parent.mjs'];

/**
 * Starts a program in a session of its own: Ctrl-C reaches the start command only, which ends the others in order.
 * @param {{ env?: object, output?: 'capture' | 'inherit' | number, ipc?: boolean, endSignal?: string }} options a number is an open file
 * @returns {{ exited: Promise<{ code: number | null, signal: string | null, text: string, stdout: string }>, end: () => Promise<void> }}
 */
export function startChild(program, args, { env = {}, output = 'capture', ipc = false, endSignal = 'SIGTERM' } = {}) {
  if (closed) throw new Error('Stopping: nothing more is started.');
  const stream = output === 'capture' ? 'pipe' : output;
  const stdio = [output === 'inherit' ? 'inherit' : 'ignore', stream, stream, ...(ipc ? ['ipc'] : [])];
  const child = spawn(program, args, { cwd: ROOT, detached: true, stdio, env: { ...process.env, ...env } });
  let text = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk) => ((text += chunk), (stdout += chunk)));
  child.stderr?.setEncoding('utf8').on('data', (chunk) => (text += chunk));
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, text, stdout }));
  }).finally(() => live.delete(handle));
  const handle = { exited, end: () => endGroup(child, { exited, endSignal }) };
  live.add(handle);
  return handle;
}

/** The same for a script of ours, in TypeScript or not; it also ends when this process is killed. */
export function startScript(file, args = [], options = {}) {
  const loader = file.endsWith('.ts') ? TYPESCRIPT : [];
  const node = ['--disable-warning=ExperimentalWarning', ...loader, ...WITH_PARENT, file, ...args];
  return startChild(process.execPath, node, { ...options, ipc: true });
}

/** Runs a script to its end and gives what it printed; a failure carries that text. */
export async function runScript(file, args, options) {
  const { code, signal, text, stdout } = await startScript(file, args, options).exited;
  if (code === 0) return stdout;
  throw new Error(`${file} ended with ${signal ?? code}.\n${text.trim()}`);
}

/** Ends them all; from then on none can be started. */
export async function endChildren() {
  closed = true;
  await Promise.all([...live].map((child) => child.end()));
}

async function endGroup(child, { exited, endSignal }) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  signal(endSignal);
  const force = setTimeout(() => signal('SIGKILL'), KILL_AFTER_MS);
  await exited.catch(() => undefined);
  clearTimeout(force);
}
