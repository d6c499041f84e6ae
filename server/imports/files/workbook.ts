import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import type { Batch } from './batch.ts';
import { FileRefused } from './bad-row.ts';
import { SheetText } from './sheet-text.ts';

/**
 * A spreadsheet (.xlsx): a zip of XML files. Read are the values as text; formats, formulas and dates as numbers are
 * left as they are, because the published workbooks write everything as text.
 */
export class Workbook {
  /** In the order of the tabs. */
  readonly sheets: readonly { name: string; entry: string }[];
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #strings: readonly string[];

  private constructor(
    archive: { zip: ZipFile; entries: ReadonlyMap<string, Entry> },
    sheets: Workbook['sheets'],
    strings: readonly string[],
  ) {
    this.#zip = archive.zip;
    this.#entries = archive.entries;
    this.sheets = sheets;
    this.#strings = strings;
  }

  /** @throws FileRefused when the bytes are not a whole workbook */
  static async open(bytes: Buffer): Promise<Workbook> {
    try {
      const zip = await fromBufferPromise(bytes);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
      const sheets = await sheetsOf(zip, entries);
      return new Workbook({ zip, entries }, sheets, await sharedStrings(zip, entries));
    } catch (failure) {
      if (failure instanceof FileRefused) throw failure;
      throw new FileRefused(`This is not a whole workbook: it may be cut short (${(failure as Error).message}).`);
    }
  }

  /** The rows of a sheet that hold anything, each as wide as the sheet's first. */
  async *rows(sheet: number): AsyncGenerator<Batch> {
    const entry = this.#entries.get(this.sheets[sheet]?.entry ?? '');
    if (entry === undefined) throw new FileRefused(`Sheet ${sheet + 1} is missing from the workbook.`);
    const text = new SheetText(sheet, this.#strings);
    const parser = parserFor({
      open: (name, attributes) => text.open(name, attributes),
      text: (value) => text.text(value),
      close: (name) => text.close(name),
    });
    for await (const chunk of await openText(this.#zip, entry)) {
      parser.write(chunk as string);
      yield text.take();
    }
    parser.close();
  }
}

interface Visitor {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (value: string) => void;
  close?: (name: string) => void;
}

function parserFor(visitor: Visitor): SaxesParser {
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => visitor.open?.(tag.name, tag.attributes as Record<string, string>));
  parser.on('text', (value) => visitor.text?.(value));
  parser.on('closetag', (tag) => visitor.close?.(tag.name));
  return parser;
}

async function openText(zip: ZipFile, entry: Entry): Promise<Readable> {
  const stream = await zip.openReadStreamPromise(entry);
  return stream.setEncoding('utf8');
}

async function walk(zip: ZipFile, entry: Entry | undefined, visitor: Visitor): Promise<void> {
  if (entry === undefined) return;
  const parser = parserFor(visitor);
  for await (const chunk of await openText(zip, entry)) parser.write(chunk as string);
  parser.close();
}

async function sheetsOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<Workbook['sheets']> {
  const targets = new Map<string, string>();
  await walk(zip, entries.get('xl/_rels/workbook.xml.rels'), {
    open: (name, { Id, Target }) => {
      if (name === 'Relationship' && Id && Target) targets.set(Id, Target.replace(/^\/?(xl\/)?/, 'xl/'));
    },
  });
  const sheets: { name: string; entry: string }[] = [];
  await walk(zip, entries.get('xl/workbook.xml'), {
    open: (tag, { name, 'r:id': id }) => {
      if (tag === 'sheet' && name && id) sheets.push({ name, entry: targets.get(id) ?? '' });
    },
  });
  if (sheets.length === 0) throw new FileRefused('The workbook has no sheet.');
  return sheets;
}

/** Text is kept once and pointed to; a value in several fonts is in several pieces. */
async function sharedStrings(zip: ZipFile, entries: ReadonlyMap<string, Entry>): Promise<string[]> {
  const strings: string[] = [];
  let piece: string | null = null;
  let phonetic = false;
  await walk(zip, entries.get('xl/sharedStrings.xml'), {
    open: (name) => {
      if (name === 'si') strings.push('');
      if (name === 'rPh') phonetic = true;
      if (name === 't' && !phonetic) piece = '';
    },
    text: (value) => {
      if (piece !== null) piece += value;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name !== 't' || piece === null) return;
      strings[strings.length - 1] += piece;
      piece = null;
    },
  });
  return strings;
}
