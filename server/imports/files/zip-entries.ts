import { Transform, pipeline } from 'node:stream';
import type { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import { openPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';

/** A file inside a zip. */
export interface ZipEntry {
  name: string;
  open: () => Promise<Readable>;
}

/**
 * The files in a zip, by their path inside it.
 * @throws Error when the file is no zip, or one cut short: its directory is at its end
 */
export async function zipEntries(path: string): Promise<ZipEntry[]> {
  const zip = await openPromise(path);
  const names: string[] = [];
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) names.push(entry.fileName);
  return names.map((name) => ({ name, open: () => openEntry(path, name) }));
}

async function openEntry(path: string, name: string): Promise<Readable> {
  const zip = await openPromise(path, { autoClose: false });
  try {
    const entry = await findEntry(zip, name);
    const stream = await zip.openReadStreamPromise(entry);
    stream.once('close', () => zip.close());
    return pipeline(stream, sameAs(entry.crc32), () => undefined);
  } catch (failure) {
    zip.close();
    throw failure;
  }
}

async function findEntry(zip: ZipFile, name: string): Promise<Entry> {
  for await (const entry of zip.eachEntry()) if (entry.fileName === name) return entry;
  throw new Error(`${name} is no longer in the zip`);
}

// The zip reader checks lengths; a damaged byte shows only in the sum.
function sameAs(expected: number): Transform {
  let sum = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush: (done) => done(sum === expected ? null : new Error('the checksum in the zip is another one')),
  });
}
