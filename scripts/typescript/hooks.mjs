// TypeScript becomes JavaScript as it is loaded, and is kept: the next process finds it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keptOrMade } from './kept.mjs';
import { swcOptions } from './options.mjs';

// Where a process stands is said by the lines of what runs: Node reads no source map unless it is told to.
const OPTIONS = { ...swcOptions(), sourceMaps: false };

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const text = readFileSync(filename, 'utf8');
  const source = await keptOrMade({ filename, text, options: OPTIONS });
  return { format: 'module', source, shortCircuit: true };
}
