import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { crc32, gzipSync } from 'node:zlib';

/** A folder of made-up files in the publishers' layouts, gone after use. The codes begin with Z, which no practice's does. */
export class PublishedFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'published-'));

  /** Lines joined as the publishers do, or bytes as they are. */
  add(name: string, content: readonly string[] | Buffer): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(`${content.join('\r\n')}\r\n`);
    writeFileSync(path, name.endsWith('.gz') && !Buffer.isBuffer(content) ? gzipSync(bytes) : bytes);
    return path;
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** A zip with its files stored as they are. */
export function zip(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text);
    const entry = header(name, content);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), entry, Buffer.from(name), content]);
    const central = Buffer.alloc(14);
    central.writeUInt32LE(offset, central.length - 4);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), entry, central, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 0, 'hex');
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

/** Version needed, flags, method, time, date, sum, two sizes, length of the name, length of the extra field. */
function header(name: string, content: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(0x0800, 2);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

/** A workbook whose text is kept once and pointed to, as Excel writes it; an empty text is left out. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly string[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const strings = [...new Set(Object.values(sheets).flat(2))];
  const main =
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return zip({
    'xl/workbook.xml': `<workbook ${main}><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings.map((text) => `<si><t>${text.replaceAll('&', '&amp;')}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet ${main}><sheetData>${rows.map((row, index) => sheetRow(row, index, strings)).join('')}</sheetData></worksheet>`,
      ]),
    ),
  });
}

const sheetRow = (row: readonly string[], index: number, strings: readonly string[]): string =>
  `<row r="${index + 1}">${row
    .map((text, column) =>
      text === ''
        ? ''
        : `<c r="${String.fromCharCode(65 + column)}${index + 1}" t="s"><v>${strings.indexOf(text)}</v></c>`,
    )
    .join('')}</row>`;
