import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { FileRefused } from './bad-row.ts';
import type { Batch } from './batch.ts';
import { delimitedRows, firstRow } from './delimited-rows.ts';
import type { Encoding } from './delimited-rows.ts';
import type { FileHead } from './layout.ts';
import type { PublishedFile } from './published-file.ts';
import { Workbook } from './workbook.ts';

/** What is known of a file before a row of it is read. */
export interface Inspection {
  /** Of the content: the same whether it comes gzipped, zipped or as it is. */
  sha256: string;
  head: FileHead;
  /** True when the last line has no end: it may be cut short, though some publishers write it so. */
  endsWithoutLineBreak: boolean;
  /** The rows of one sheet. `progress` is told the share of the file that has been read, 0 to 1. */
  rows: (sheet: number, progress?: (share: number) => void) => AsyncGenerator<Batch>;
}

const ENOUGH_FOR_HEADINGS = 64 * 1024;

/** A file of this size, unpacked, is kept at hand: it need not be unpacked a second time. */
const SMALL = 16 * 1024 * 1024;

/**
 * Reads a file through once: is it whole, what is it written in, what is its fingerprint, how does it start.
 * @throws FileRefused when it is cut short or not text
 */
export async function inspectFile(file: PublishedFile): Promise<Inspection> {
  try {
    return file.kind === 'workbook' ? await inspectWorkbook(file) : await inspectDelimited(file);
  } catch (failure) {
    throw readable(failure);
  }
}

async function inspectDelimited(file: PublishedFile): Promise<Inspection> {
  const hash = createHash('sha256');
  const encoding = new EncodingSearch();
  const kept: Buffer[] = [];
  let length = 0;
  let last = 0x0a;
  for await (const piece of await file.open()) {
    const chunk = piece as Buffer;
    if (chunk.includes(0))
      throw new FileRefused('This is not a text file in UTF-8 or Windows-1252: it holds a zero byte.');
    hash.update(chunk);
    encoding.see(chunk);
    if (length < SMALL) kept.push(chunk);
    length += chunk.length;
    last = chunk.at(-1) ?? last;
  }
  const found = encoding.end();
  const head = await headOf(
    new TextDecoder(found).decode(Buffer.concat(kept.slice(0, chunksFor(kept))).subarray(0, ENOUGH_FOR_HEADINGS)),
  );
  if (length > SMALL) kept.length = 0;
  const bytes = async function* (): AsyncGenerator<Buffer> {
    if (length <= SMALL) yield* kept;
    else for await (const chunk of await file.open()) yield chunk as Buffer;
  };
  return {
    sha256: hash.digest('hex'),
    head: { name: file.name, sheets: [{ name: null, firstRow: head }] },
    endsWithoutLineBreak: last !== 0x0a,
    rows: (_sheet, progress) => withProgress(bytes(), found, { length, progress }),
  };
}

/** How many chunks hold the start of the file. */
function chunksFor(chunks: readonly Buffer[]): number {
  let length = 0;
  const index = chunks.findIndex((chunk) => (length += chunk.length) >= ENOUGH_FOR_HEADINGS);
  return index === -1 ? chunks.length : index + 1;
}

async function* withProgress(
  bytes: AsyncGenerator<Buffer>,
  encoding: Encoding,
  total: { length: number; progress?: (share: number) => void },
): AsyncGenerator<Batch> {
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  }
  for await (const batch of delimitedRows(counted(), encoding)) {
    total.progress?.(read / total.length);
    yield batch;
  }
}

// Only the first record is wanted of it; the start may end in the middle of a line, or of a quoted value.
async function headOf(start: string): Promise<string[]> {
  const lineBreak = start.indexOf('\n');
  const line = lineBreak === -1 ? start : start.slice(0, lineBreak);
  if (!line.includes('"')) return line.trim() === '' ? [] : line.replace(/\r$/, '').split(',');
  return [...(await firstRow(start))];
}

async function inspectWorkbook(file: PublishedFile): Promise<Inspection> {
  const bytes = await buffer(await file.open());
  const workbook = await Workbook.open(bytes);
  const sheets = [];
  for (const [index, { name }] of workbook.sheets.entries())
    sheets.push({ name, firstRow: await firstRowOf(workbook.rows(index)) });
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    head: { name: file.name, sheets },
    endsWithoutLineBreak: false,
    rows: (sheet) => workbook.rows(sheet),
  };
}

async function firstRowOf(batches: AsyncGenerator<Batch>): Promise<readonly string[]> {
  for await (const { rows } of batches) if (rows[0] !== undefined) return rows[0];
  return [];
}

/** UTF-8 until a byte proves otherwise; then what Excel writes in Britain. */
class EncodingSearch {
  #decoder: InstanceType<typeof TextDecoder> | null = new TextDecoder('utf-8', { fatal: true });

  see(chunk: Buffer): void {
    this.#try((decoder) => decoder.decode(chunk, { stream: true }));
  }

  end(): Encoding {
    this.#try((decoder) => decoder.decode());
    return this.#decoder === null ? 'windows-1252' : 'utf-8';
  }

  #try(decode: (decoder: InstanceType<typeof TextDecoder>) => void): void {
    try {
      if (this.#decoder !== null) decode(this.#decoder);
    } catch {
      this.#decoder = null;
    }
  }
}

const CUT_SHORT = ['Z_BUF_ERROR', 'Z_DATA_ERROR', 'ERR_STREAM_PREMATURE_CLOSE'];

/** A failure to read as a sentence, when it is one of the file and not of ours. */
function readable(failure: unknown): unknown {
  if (failure instanceof FileRefused) return failure;
  const { code, message, path } = failure as NodeJS.ErrnoException;
  if (code !== undefined && CUT_SHORT.includes(code))
    return new FileRefused(`The compressed file is cut short or damaged (${message}).`);
  if (path !== undefined || message.includes('checksum') || message.includes('uncompressed size'))
    return new FileRefused(`The file cannot be read (${message}).`);
  return failure;
}
