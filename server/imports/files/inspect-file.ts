import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { FileRefused } from './bad-row.ts';
import type { Batch } from './batch.ts';
import { delimitedRows, firstRows } from './delimited-rows.ts';
import type { Delimiter, Encoding, Writing } from './delimited-rows.ts';
import type { Cells, FileHead, SheetHead } from './layout.ts';
import type { PublishedFile } from './published-file.ts';
import { Workbook } from './workbook.ts';

/** What is known of a file before a row of it is read. */
export interface Inspection {
  /** Of the content: the same whether it comes gzipped, zipped or as it is. */
  sha256: string;
  head: FileHead;
  /** True when the last line has no end: it may be cut short, though some publishers write it so. */
  endsWithoutLineBreak: boolean;
  /** True for a spreadsheet, whose rows end with their last filled cell. */
  rowsEndEarly: boolean;
  /** Why its values cannot be told from each other, should the file be one that we read. */
  doubt: string | null;
  /** The rows of one sheet. `progress` is told the share of the file that has been read, 0 to 1. */
  rows: (sheet: number, progress?: (share: number) => void) => AsyncGenerator<Batch>;
}

const ENOUGH_FOR_HEADINGS = 64 * 1024;

/** A spreadsheet saved as text may have titles above its headings; they are looked for in this many rows. */
const ROWS_LOOKED_AT = 20;

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** The first two bytes of what Excel calls Unicode text. */
const MARKS: readonly { mark: Buffer; encoding: Encoding }[] = [
  { mark: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
];

const SAVE_AS = 'In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and load that file';

const ZERO_BYTE = `This is not a text file in UTF-8 or Windows-1252: it holds a zero byte. ${SAVE_AS}.`;

// With both, 1,200 may be twelve hundred or one and a fifth.
const SEMICOLONS = `Its values stand between semicolons, and some hold a comma, which may be a decimal point or a thousands separator. ${SAVE_AS}, on a computer set to English (United Kingdom).`;

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
  const text = new TextSigns();
  const kept: Buffer[] = [];
  let length = 0;
  for await (const piece of await file.open()) {
    const chunk = piece as Buffer;
    text.see(chunk);
    hash.update(chunk);
    if (length < SMALL) kept.push(chunk);
    length += chunk.length;
  }
  const encoding = text.encoding();
  const start = new TextDecoder(encoding).decode(
    Buffer.concat(kept.slice(0, chunksFor(kept))).subarray(0, ENOUGH_FOR_HEADINGS),
  );
  const delimiter = delimiterOf(start);
  const startRows = await firstRows(start, { delimiter, rows: ROWS_LOOKED_AT });
  if (length > SMALL) kept.length = 0;
  const bytes = async function* (): AsyncGenerator<Buffer> {
    if (length <= SMALL) yield* kept;
    else for await (const chunk of await file.open()) yield chunk as Buffer;
  };
  return {
    sha256: hash.digest('hex'),
    head: { name: file.name, sheets: [headOf(null, startRows)] },
    endsWithoutLineBreak: !text.endsWithLineBreak,
    rowsEndEarly: false,
    doubt: delimiter === ';' && text.hasComma ? SEMICOLONS : null,
    rows: (_sheet, progress) => withProgress(bytes(), { encoding, delimiter }, { length, progress }),
  };
}

const headOf = (name: string | null, startRows: readonly Cells[]): SheetHead => ({
  name,
  firstRow: startRows[0] ?? [],
  startRows,
});

/**
 * What stands between the values: whichever of the three stands there most often in the first lines, outside quotation
 * marks.
 */
function delimiterOf(start: string): Delimiter {
  const bare = start
    .split('\n', ROWS_LOOKED_AT)
    .join('\n')
    .replace(/"[^"]*"/g, '');
  const found = DELIMITERS.map((delimiter) => ({ delimiter, times: bare.split(delimiter).length - 1 }));
  return found.reduce((best, one) => (one.times > best.times ? one : best)).delimiter;
}

/** How many chunks hold the start of the file. */
function chunksFor(chunks: readonly Buffer[]): number {
  let length = 0;
  const index = chunks.findIndex((chunk) => (length += chunk.length) >= ENOUGH_FOR_HEADINGS);
  return index === -1 ? chunks.length : index + 1;
}

async function* withProgress(
  bytes: AsyncGenerator<Buffer>,
  writing: Writing,
  total: { length: number; progress?: (share: number) => void },
): AsyncGenerator<Batch> {
  let read = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of bytes) {
      read += chunk.length;
      yield chunk;
    }
  }
  for await (const batch of delimitedRows(counted(), writing)) {
    total.progress?.(read / total.length);
    yield batch;
  }
}

async function inspectWorkbook(file: PublishedFile): Promise<Inspection> {
  const bytes = await buffer(await file.open());
  const workbook = await Workbook.open(bytes);
  const sheets = [];
  for (const [index, { name }] of workbook.sheets.entries())
    sheets.push(headOf(name, await startOf(workbook.rows(index))));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    head: { name: file.name, sheets },
    endsWithoutLineBreak: false,
    rowsEndEarly: true,
    doubt: null,
    rows: (sheet) => workbook.rows(sheet),
  };
}

async function startOf(batches: AsyncGenerator<Batch>): Promise<Cells[]> {
  const start: Cells[] = [];
  for await (const { rows } of batches) {
    start.push(...rows.slice(0, ROWS_LOOKED_AT - start.length));
    if (start.length === ROWS_LOOKED_AT) break;
  }
  return start;
}

/** What the bytes of a text tell as they go by. */
class TextSigns {
  hasComma = false;
  endsWithLineBreak = true;
  readonly #eightBits = new EncodingSearch();
  #marked: Encoding | null = null;
  #begun = false;

  /** @throws FileRefused for a byte that no text has */
  see(chunk: Buffer): void {
    if (!this.#begun) this.#marked = MARKS.find(({ mark }) => chunk.subarray(0, 2).equals(mark))?.encoding ?? null;
    this.#begun = true;
    this.hasComma ||= chunk.includes(0x2c);
    this.endsWithLineBreak = chunk.at(-1) === 0x0a || (this.#marked !== null && chunk.at(-2) === 0x0a);
    if (this.#marked !== null) return;
    if (chunk.includes(0)) throw new FileRefused(ZERO_BYTE);
    this.#eightBits.see(chunk);
  }

  encoding(): Encoding {
    return this.#marked ?? this.#eightBits.end();
  }
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
