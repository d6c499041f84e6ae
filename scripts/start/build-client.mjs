// Builds the client beside its place, with every text file compressed in advance, then puts it in place whole.
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';
import { CLIENT_OUTPUT, viteConfig } from './vite-config.mjs';

const TEXT = new Set(['.html', '.js', '.css', '.svg', '.json', '.txt', '.webmanifest', '.map']);
const SMALLEST_WORTH_IT = 1024;

const fresh = `${CLIENT_OUTPUT}.new-${process.pid}`;
try {
  await build(viteConfig(fresh));
  await compressAll(fresh);
  await rm(CLIENT_OUTPUT, { recursive: true, force: true });
  await rename(fresh, CLIENT_OUTPUT);
} finally {
  await rm(fresh, { recursive: true, force: true });
}

async function compressAll(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = entries.filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)));
  await Promise.all(texts.map((entry) => compress(join(entry.parentPath, entry.name))));
}

async function compress(file) {
  const content = await readFile(file);
  if (content.length < SMALLEST_WORTH_IT) return;
  const best = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
  await Promise.all([
    promisify(brotliCompress)(content, best).then((small) => writeFile(`${file}.br`, small)),
    promisify(gzip)(content, { level: 9 }).then((small) => writeFile(`${file}.gz`, small)),
  ]);
}
