import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The bytes of a file as its publisher made it: gzip undone. A file cut short ends in an error, not in silence. */
export function openFile(path: string): Readable {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (!path.toLowerCase().endsWith('.gz')) return file;
  return pipeline(file, createGunzip({ chunkSize: 256 * 1024 }), () => undefined);
}
