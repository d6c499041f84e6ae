// The JavaScript of each of our files, kept beside the built client: a process that finds it there starts in three quarters of
// the time, and does not load the compiler. Read at once, not in turns: a thread that only loads has nothing else to do.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const compiler = JSON.parse(readFileSync(join(ROOT, 'node_modules/@swc/core/package.json'), 'utf8')).version;

/**
 * @param {{ filename: string, text: string, options: object }} file one outside the folder is made each time
 * @param {string} [root] the folder that keeps it, in `.build/javascript`: one for each file, of its last text
 * @returns {Promise<string>}
 */
export async function keptOrMade({ filename, text, options }, root = ROOT) {
  const name = relative(root, filename);
  if (isAbsolute(name) || name.startsWith('..')) return make(filename, text, options);
  const place = join(root, '.build', 'javascript', `${name}.js`);
  const mark = markOf(text, options);
  const found = read(place);
  if (found.endsWith(mark)) return found;
  const made = (await make(filename, text, options)) + mark;
  keep(place, made);
  return made;
}

// Last, so that no line moves, and so that a file that was cut off is not taken for whole.
function markOf(text, options) {
  const made = createHash('sha256').update(JSON.stringify([compiler, options]));
  return `\n// of ${made.update(text).digest('hex')}\n`;
}

async function make(filename, text, options) {
  const { transform } = await import('@swc/core');
  return (await transform(text, { filename, ...options })).code;
}

function read(place) {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    return '';
  }
}

// Where nothing may be written, as in a container, it is made at each start.
function keep(place, made) {
  const fresh = `${place}.${process.pid}-${threadId}`;
  try {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(fresh, made);
    renameSync(fresh, place);
  } catch {
    remove(fresh);
  }
}

function remove(file) {
  try {
    rmSync(file);
  } catch {
    // It was never begun.
  }
}
