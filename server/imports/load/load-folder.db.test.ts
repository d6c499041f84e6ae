import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../persistence/data-source.ts';
import { FigureStore } from '../../persistence/published/figure-store.ts';
import { forgetPublished } from '../../testing/forget-published.ts';
import { PublishedFolder, workbook, zip } from '../../testing/published-files.ts';
import { loadFolder } from './load-folder.ts';
import { LoadPrinter } from './load-printer.ts';

const HEADINGS = 'PRACTICE_CODE,GROUP_CODE,REGISTER,PATIENT_LIST_TYPE,PRACTICE_LIST_SIZE';
const NOW = new Date('2026-05-01T12:00:00Z');

let owner: pg.Client;
let source: DataSource;
let folder: PublishedFolder;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  source = await createDataSource(process.env.TEST_APP_URL ?? '', { connections: 2 }).initialize();
});

afterAll(async () => {
  await source.destroy();
  await owner.end();
});

beforeEach(async () => {
  await forgetPublished(owner);
  folder = new PublishedFolder();
});
afterEach(() => folder.remove());

/** Loads the folder and gives back what was printed. */
async function load({ dryRun = false, olderToo = false } = {}): Promise<string> {
  let printed = '';
  const printer = new LoadPrinter(
    {
      write: (text) => {
        printed += text;
      },
    },
    { dryRun, clock: () => 0 },
  );
  const report = await loadFolder(folder.path, new FigureStore(source, () => NOW), {
    dryRun,
    olderToo,
    badRowLimit: 3,
    listener: printer,
    clock: () => 0,
  });
  printer.summary(report);
  return printed;
}

const registers = async (): Promise<unknown[]> =>
  (
    await owner.query({
      text: 'select financial_year, practice_code, group_code, register, list_type, list_size from published_register order by 1, 2, 3',
      rowMode: 'array',
    })
  ).rows;

const files = async (): Promise<unknown[]> =>
  (
    await owner.query(
      'select path, layout, period, rows_read, replaced_by is null as stands from published_file order by id',
    )
  ).rows;

const register = (code: string, group = 'AST', count = '10'): string => `${code},${group},${count},TOTAL,4150`;

describe('loading a folder', () => {
  it('keeps the rows of every published file it finds, gzipped, zipped or as they are, and says what it left', async () => {
    folder.add('qof/PREVALENCE_2223.csv.gz', [HEADINGS, register('Z99001'), register('Z99001', 'AF', '')]);
    folder.add(
      'qof/raw.zip',
      zip({
        'raw/ACHIEVEMENT_2223.csv': 'PRACTICE_CODE,INDICATOR_CODE,MEASURE,VALUE\nZ99001,AST007,NUMERATOR,12.5\n',
        'raw/readme.txt': 'hello',
      }),
    );
    folder.add('notes.csv', ['a,b', '1,2']);
    expect(await load()).toBe(
      [
        'loaded     qof/PREVALENCE_2223.csv.gz: QOF registers (prevalence) 2022-23, 2 rows, 0.0 s',
        'loaded     qof/raw.zip › raw/ACHIEVEMENT_2223.csv: QOF achievement 2022-23, 1 row, 0.0 s',
        '',
        'Not read:',
        '  qof/raw.zip › raw/readme.txt: is not a .csv or .xlsx',
        '  notes.csv: is not of a known layout',
        '',
        'Loaded 2 files with 3 rows, 0 files unchanged, 0 files refused, 2 files not read.',
        '',
      ].join('\n'),
    );
    expect(await registers()).toEqual([
      ['2022-23', 'Z99001', 'AF', null, 'TOTAL', 4150],
      ['2022-23', 'Z99001', 'AST', 10, 'TOTAL', 4150],
    ]);
    expect((await owner.query('select value from published_achievement')).rows).toEqual([{ value: '12.5' }]);
  });

  it('twice changes nothing', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001')]);
    await load();
    const before = await owner.query('select xmin::text, * from published_register');
    expect(await load()).toContain(
      'unchanged  PREVALENCE_2223.csv: QOF registers (prevalence), loaded on 1 May 2026\n',
    );
    expect((await owner.query('select xmin::text, * from published_register')).rows).toEqual(before.rows);
    expect(await files()).toHaveLength(1);
  });

  it('by two at once is done once', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001'), register('Z99002')]);
    const printed = (await Promise.all([load(), load()])).map((text) => text.split(' ')[0]).sort();
    expect(printed).toEqual(['loaded', 'unchanged']);
    expect(await registers()).toHaveLength(2);
    expect(await files()).toHaveLength(1);
  });

  it('takes the same content for the same file, whatever it is packed in', async () => {
    const text = `${HEADINGS}\r\n${register('Z99001')}\r\n`;
    folder.add('PREVALENCE_2223.csv', Buffer.from(text));
    folder.add('again/PREVALENCE_2223.csv.gz', gzipSync(text));
    folder.add('once more/all.zip', zip({ 'PREVALENCE_2223.csv': text }));
    expect(await load()).toContain('Loaded 1 file with 1 row, 2 files unchanged, 0 files refused');
  });

  it('puts a new version in place of the old, and an old one does not come back unasked', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001'), register('Z99002')]);
    folder.add('PREVALENCE_2324.csv', [HEADINGS, register('Z99001')]);
    await load();
    folder.add('PREVALENCE_2223_v2.csv', [HEADINGS, register('Z99001', 'AST', '11')]);
    expect(await load()).toContain(
      'loaded     PREVALENCE_2223_v2.csv: QOF registers (prevalence) 2022-23, 1 row, in place of PREVALENCE_2223.csv (2 rows), 0.0 s\n',
    );
    expect(await registers()).toEqual([
      ['2022-23', 'Z99001', 'AST', 11, 'TOTAL', 4150],
      ['2023-24', 'Z99001', 'AST', 10, 'TOTAL', 4150],
    ]);
    expect(await load()).toContain(
      'unchanged  PREVALENCE_2223.csv: QOF registers (prevalence), loaded on 1 May 2026 and since replaced by PREVALENCE_2223_v2.csv; --bring-back 1 lets it stand again\n',
    );
    expect(await registers()).toHaveLength(2);
  });

  it('takes a file that is dated by its rows whole, with many thousand rows in more than one statement', async () => {
    const day = 'GP_PRAC_PAT_LIST,2026-07-01,GP';
    const code = (index: number): string => `Z${String(index).padStart(5, '0')}`;
    folder.add('gp-reg-pat-prac-quin-age.csv', [
      'PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS',
      ...Array.from({ length: 9_000 }, (_, index) => `${day},${code(index)},,,ALL,ALL,${index}`),
    ]);
    folder.add('PREVALENCE_2223.csv', [
      HEADINGS,
      ...Array.from({ length: 21_000 }, (_, index) => register(code(index), 'AST', String(index))),
    ]);
    await load();
    expect(
      (
        await owner.query(
          'select count(*)::integer, sum(registered_patients)::integer, min(counted_on)::text from published_list_size',
        )
      ).rows,
    ).toEqual([{ count: 9_000, sum: 40_495_500, min: '2026-07-01' }]);
    expect(
      (await owner.query('select count(*)::integer, sum(register)::integer from published_register')).rows,
    ).toEqual([{ count: 21_000, sum: 220_489_500 }]);
  });
});

describe('a version of a file', () => {
  const older = [HEADINGS, register('Z99001'), register('Z99002', 'AF', '')];
  const newer = [HEADINGS, register('Z99001', 'AST', '12')];
  const oldRows = [
    ['2022-23', 'Z99001', 'AST', 10, 'TOTAL', 4150],
    ['2022-23', 'Z99002', 'AF', null, 'TOTAL', 4150],
  ];
  const newRows = [['2022-23', 'Z99001', 'AST', 12, 'TOTAL', 4150]];

  it('that is older is left alone when the newer was loaded first, in a folder with both too', async () => {
    folder.add('PREVALENCE_2223_v2.csv', newer);
    folder.add('PREVALENCE_2223.csv', older);
    const left =
      'older      PREVALENCE_2223.csv: QOF registers (prevalence); the newer PREVALENCE_2223_v2.csv stands, and stays. --older puts this one in its place.\n';
    for (const dryRun of [false, true]) expect(await load({ dryRun })).toContain(left);
    expect(await registers()).toEqual(newRows);
    expect(await files()).toHaveLength(1);
  });

  it('that is older takes the place of the newer when that is asked for', async () => {
    folder.add('PREVALENCE_2223_v2.csv', newer);
    await load();
    folder.add('PREVALENCE_2223.csv', older);
    expect(await load({ olderToo: true })).toContain('in place of PREVALENCE_2223_v2.csv (1 row)');
    expect(await registers()).toEqual(oldRows);
  });

  it('that is older is known by its rows where its name does not tell', async () => {
    const practice = (code: string, left: string): string =>
      Array.from(
        { length: 27 },
        (_, at) => ({ 0: code, 1: 'ZED', 10: '20180601', 12: 'A', 16: left, 25: '4' })[at] ?? '',
      ).join(',');
    folder.add('2/epraccur.csv', [practice('Z99001', '20190331')]);
    await load();
    folder.add('1/epraccur.csv', [practice('Z99001', '')]);
    expect(await load()).toContain('older      1/epraccur.csv: GP practices (ODS); the newer 2/epraccur.csv stands');
  });

  it('that was replaced is put by whole, and can be brought back and replaced again', async () => {
    folder.add('PREVALENCE_2223.csv', older);
    await load();
    folder.add('PREVALENCE_2223_v2.csv', newer);
    await load();
    const store = new FigureStore(source, () => NOW);
    expect(await store.replacedFiles()).toMatchObject([
      { id: 1, path: 'PREVALENCE_2223.csv', rowsPutBy: 2, standingPath: 'PREVALENCE_2223_v2.csv' },
    ]);
    const back = await store.bringBack(1);
    expect([back.file.path, back.instead.path]).toEqual(['PREVALENCE_2223.csv', 'PREVALENCE_2223_v2.csv']);
    expect(await registers()).toEqual(oldRows);
    expect(await load()).toContain(
      'unchanged  PREVALENCE_2223_v2.csv: QOF registers (prevalence), loaded on 1 May 2026 and since replaced by PREVALENCE_2223.csv; --bring-back 2',
    );
    expect(await load({ olderToo: true })).toContain(
      'back       PREVALENCE_2223_v2.csv: QOF registers (prevalence), in place of PREVALENCE_2223.csv\n',
    );
    folder.add('PREVALENCE_2223_v3.csv', [HEADINGS, register('Z99003')]);
    await load();
    expect(await registers()).toEqual([['2022-23', 'Z99003', 'AST', 10, 'TOTAL', 4150]]);
    await store.bringBack(1);
    expect(await registers()).toEqual(oldRows);
    expect((await store.replacedFiles()).map(({ id, standingPath }) => [id, standingPath])).toEqual([
      [3, 'PREVALENCE_2223.csv'],
      [2, 'PREVALENCE_2223.csv'],
    ]);
  });

  it('is not brought back when it stands, is not known, or its rows were not kept', async () => {
    folder.add('PREVALENCE_2223.csv', older);
    await load();
    const store = new FigureStore(source, () => NOW);
    await expect(store.bringBack(1)).rejects.toThrow('PREVALENCE_2223.csv stands already.');
    await expect(store.bringBack(9)).rejects.toThrow('No file has the number 9.');
    folder.add('PREVALENCE_2223_v2.csv', newer);
    await load();
    await owner.query('delete from published_replaced_row');
    await expect(store.bringBack(1)).rejects.toThrow(
      'The rows of PREVALENCE_2223.csv were not kept when it was replaced.',
    );
    expect(await load({ olderToo: true })).toContain(
      'refused    PREVALENCE_2223.csv: The rows of PREVALENCE_2223.csv were not kept',
    );
    expect(await registers()).toEqual(newRows);
  });
});

describe('a file that has been through a spreadsheet', () => {
  const asItIs = [HEADINGS, register('Z99001'), register('Z99002', 'AST', '1200')];
  const text = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
  const expected = [
    ['2022-23', 'Z99001', 'AST', 10, 'TOTAL', 4150],
    ['2022-23', 'Z99002', 'AST', 1200, 'TOTAL', 4150],
  ];

  it.each([
    ['semicolons', 'PREVALENCE_2223.csv', Buffer.from(text(asItIs).replaceAll(',', ';'))],
    ['tabs', 'PREVALENCE_2223.csv', Buffer.from(text(asItIs).replaceAll(',', '\t'))],
    ['UTF-16', 'PREVALENCE_2223.csv', Buffer.from(`\ufeff${text(asItIs)}`, 'utf16le')],
    [
      'UTF-16 of the other order, with tabs',
      'PREVALENCE_2223.csv',
      Buffer.from(`\ufeff${text(asItIs).replaceAll(',', '\t')}`, 'utf16le').swap16(),
    ],
    [
      'thousands',
      'PREVALENCE_2223.csv',
      Buffer.from(text([HEADINGS, register('Z99001'), 'Z99002,AST,"1,200",TOTAL,"4,150"'])),
    ],
    [
      'blanks around codes',
      'PREVALENCE_2223.csv',
      Buffer.from(text([HEADINGS, register('Z99001 '), 'Z99002\u00a0, AST,1200,TOTAL ,4150'])),
    ],
    ['a workbook', 'PREVALENCE_2223.xlsx', workbook({ Sheet1: asItIs.map((line) => line.split(',')) })],
    [
      'a workbook with other sheets and titles',
      'PREVALENCE_2223.xlsx',
      workbook({
        Notes: [['About this file'], ['It is invented']],
        Figures: [['QOF prevalence'], ['Source: nobody'], ...asItIs.map((line) => line.split(','))],
      }),
    ],
  ])('%s: is read', async (_, name, bytes) => {
    folder.add(name, bytes);
    expect(await load()).toContain('Loaded 1 file with 2 rows, 0 files unchanged, 0 files refused, 0 files not read.');
    expect(await registers()).toEqual(expected);
  });

  it('is read below its titles and above its total, and says what it passed over', async () => {
    folder.add('PREVALENCE_2223.csv', [
      'QOF prevalence 2022-23,,,,',
      'Source: nobody,,,,',
      ',,,,',
      ...asItIs,
      ',,,,',
      'Total,,1210,,8300',
      'Figures are invented',
    ]);
    expect(await load()).toBe(
      [
        'loaded     PREVALENCE_2223.csv: QOF registers (prevalence) 2022-23, 2 rows, 0.0 s',
        '           note: the headings stand below 3 lines of title',
        '           note: line 8 is no row and is passed over: Total  1210  8300',
        '           note: line 9 is no row and is passed over: Figures are invented',
        '',
        'Loaded 1 file with 2 rows, 0 files unchanged, 0 files refused, 0 files not read.',
        '',
      ].join('\n'),
    );
    expect(await registers()).toEqual(expected);
  });

  it('is refused when a row that names a practice has lost its figures', async () => {
    folder.add('PREVALENCE_2223.csv', [...asItIs, 'Z99003,,,,', 'Total,Z99004,,,']);
    const printed = await load();
    expect(printed).toContain('line 4, column PRACTICE_LIST_SIZE: is empty');
    expect(printed).toContain('line 5, column PRACTICE_CODE: "Total" is not a practice code');
    expect(await registers()).toEqual([]);
  });

  it('is refused when two of its sheets are such a table', async () => {
    folder.add(
      'PREVALENCE_2223.xlsx',
      workbook({ One: asItIs.map((line) => line.split(',')), Two: asItIs.map((line) => line.split(',')) }),
    );
    expect(await load()).toContain('Several of its sheets are such a table');
  });

  it('is loaded without what systems and spreadsheets leave beside it', async () => {
    folder.add(
      'q.zip',
      zip({ 'QOF/PREVALENCE_2223.csv': text(asItIs), '__MACOSX/QOF/._PREVALENCE_2223.csv': '\0\u0005\u0016' }),
    );
    folder.add('~$PREVALENCE_2223.xlsx', Buffer.from('lock'));
    folder.add('.~lock.PREVALENCE_2223.csv#', Buffer.from('lock'));
    folder.add('.hidden/PREVALENCE_2324.csv', ['nothing']);
    folder.add('Thumbs.db', Buffer.from('pictures'));
    expect(await load()).toContain('Loaded 1 file with 2 rows, 0 files unchanged, 0 files refused, 0 files not read.');
  });
});

describe('a figure that another on its row makes odd', () => {
  it('is kept, and named', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001', 'AST', '99999'), register('Z99002')]);
    expect(await load()).toContain(
      '           exception: PREVALENCE_2223.csv, line 2, column REGISTER: 99999 of Z99001 is more than its list of 4150\n',
    );
    expect(await registers()).toHaveLength(2);
  });
});

describe('a file that cannot be loaded', () => {
  it('keeps nothing of it, names the bad rows and how many more there are; the others are loaded', async () => {
    folder.add('PREVALENCE_2223.csv', [
      HEADINGS,
      register('Z99001'),
      ...['a', 'b', 'c', 'd', 'e'].map((count) => register('Z99002', 'AST', count)),
    ]);
    folder.add('PREVALENCE_2324.csv', [HEADINGS, register('Z99001')]);
    expect(await load()).toBe(
      [
        'refused    PREVALENCE_2223.csv: 5 rows cannot be read; nothing of this file was loaded.',
        ...['a', 'b', 'c'].map(
          (count, at) =>
            `           PREVALENCE_2223.csv, line ${at + 3}, column REGISTER: "${count}" is not a whole number of zero or more`,
        ),
        '           and 2 more',
        'loaded     PREVALENCE_2324.csv: QOF registers (prevalence) 2023-24, 1 row, 0.0 s',
        '',
        'Loaded 1 file with 1 row, 0 files unchanged, 1 file refused, 0 files not read.',
        '',
      ].join('\n'),
    );
    expect(await registers()).toEqual([['2023-24', 'Z99001', 'AST', 10, 'TOTAL', 4150]]);
  });

  it('keeps the version before when the new one is bad after thousands of good rows', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001')]);
    await load();
    folder.add('PREVALENCE_2223.csv', [
      HEADINGS,
      ...Array.from({ length: 20_000 }, (_, index) => register(`Z${String(index).padStart(5, '0')}`)),
      register('Z99999', 'AST', 'x'),
    ]);
    expect(await load()).toContain('line 20002, column REGISTER');
    expect(await registers()).toEqual([['2022-23', 'Z99001', 'AST', 10, 'TOTAL', 4150]]);
    expect(await files()).toEqual([
      { path: 'PREVALENCE_2223.csv', layout: 'qof-prevalence', period: '2022-23', rows_read: 1, stands: true },
    ]);
  });

  it.each([
    [
      'PREVALENCE_2223.csv.gz',
      gzipSync(`${HEADINGS}\n${register('Z99001')}\n`.repeat(50)).subarray(0, 60),
      'The compressed file is cut short or damaged',
    ],
    [
      'lists.zip',
      zip({ 'PREVALENCE_2223.csv': `${HEADINGS}\n` }).subarray(0, 120),
      'It is not a whole zip file: it may be cut short',
    ],
    [
      'lists.zip › PREVALENCE_2223.csv',
      damaged(zip({ 'PREVALENCE_2223.csv': `${HEADINGS}\n${register('Z99001')}\n` }), register('Z99001')),
      'The file cannot be read (the checksum in the zip is another one).',
    ],
    [
      'PREVALENCE_2223.csv',
      Buffer.from(`${HEADINGS}\n${register('Z99001')}\nZ99002,AST,1`),
      'line 3, column PATIENT_LIST_TYPE: the row has 3 of 5 columns',
    ],
    [
      'PREVALENCE_2223.csv',
      Buffer.from(`${HEADINGS}\n"Z99001","AST`),
      'A quotation mark is opened and never closed: the file may be cut short. (line 2)',
    ],
    [
      'PREVALENCE_2223.csv',
      Buffer.from(`${HEADINGS}\n`, 'utf16le'),
      'This is not a text file in UTF-8 or Windows-1252: it holds a zero byte.',
    ],
    [
      'PREVALENCE_2223.csv',
      Buffer.from(`${HEADINGS},LIST_SIZE\n${register('Z99001')},42\n`),
      'Columns "PRACTICE_LIST_SIZE" and "LIST_SIZE" are one and the same: leave one.',
    ],
    [
      'PREVALENCE_2223.csv',
      Buffer.from(`${HEADINGS};SHOE\n${register('Z99001')}\n`.replaceAll(',', ';').replace('4150', '4,150')),
      'Its values stand between semicolons, and some hold a comma, which may be a decimal point or a thousands separator. In Excel choose File, Save As, "CSV UTF-8 (Comma delimited)", and load that file, on a computer set to English (United Kingdom).',
    ],
  ])('%s, cut short, damaged or strange', async (name, bytes, sentence) => {
    folder.add(name.split(' › ')[0] ?? name, bytes);
    const printed = await load();
    expect(printed).toContain(sentence);
    expect(printed).toContain('Loaded 0 files with 0 rows, 0 files unchanged, 1 file refused');
    expect(await files()).toEqual([]);
    expect(await registers()).toEqual([]);
  });

  it('mentions a last line without an end, which may be the sign of a cut file', async () => {
    folder.add('PREVALENCE_2223.csv', Buffer.from(`${HEADINGS}\n${register('Z99001')}`));
    expect(await load()).toContain('note: the last line has no end');
  });

  it('says which lines say the same thing twice, when only the database sees it', async () => {
    folder.add('PREVALENCE_2223.csv', [
      HEADINGS,
      register('Z99001'),
      register('Z99002'),
      register('Z99001', 'AST', '11'),
    ]);
    expect(await load()).toContain('PREVALENCE_2223.csv, line 4, column PRACTICE_CODE: repeats line 2 (Z99001, AST)');
    expect(await registers()).toEqual([]);
  });

  it('says which other file gave a row already', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001')]);
    folder.add('mine/prevalence of 2022-23.csv', [HEADINGS, register('Z99002'), register('Z99001', 'AST', '11')]);
    const printed = await load();
    expect(printed).toContain('loaded     mine/prevalence of 2022-23.csv');
    expect(printed).toContain(
      'refused    PREVALENCE_2223.csv: Some of its rows are already loaded from mine/prevalence of 2022-23.csv. If this is a newer version of that file, give it the same name.',
    );
  });
});

describe('a dry run', () => {
  it('reports everything and keeps nothing', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001')]);
    await load();
    folder.add('PREVALENCE_2223_v2.csv', [HEADINGS, register('Z99001', 'AST', '11'), register('Z99002')]);
    folder.add('PREVALENCE_2324.csv', [HEADINGS, register('Z99001'), register('Z99001')]);
    expect(await load({ dryRun: true })).toBe(
      [
        'would load PREVALENCE_2223_v2.csv: QOF registers (prevalence) 2022-23, 2 rows, in place of PREVALENCE_2223.csv (1 row), 0.0 s',
        'unchanged  PREVALENCE_2223.csv: QOF registers (prevalence), loaded on 1 May 2026',
        'refused    PREVALENCE_2324.csv: 1 row cannot be read; nothing of this file was loaded.',
        '           PREVALENCE_2324.csv, line 3, column PRACTICE_CODE: repeats line 2 (Z99001, AST)',
        '',
        'Would load 1 file with 2 rows, 1 file unchanged, 1 file refused, 0 files not read.',
        '',
      ].join('\n'),
    );
    expect(await registers()).toEqual([['2022-23', 'Z99001', 'AST', 10, 'TOTAL', 4150]]);
  });
});

describe('a terminal', () => {
  it('sees a bar that moves', async () => {
    folder.add('PREVALENCE_2223.csv', [HEADINGS, register('Z99001')]);
    let printed = '';
    let moment = 0;
    const clock = (): number => (moment += 1_000);
    const listener = new LoadPrinter(
      {
        isTTY: true,
        columns: 200,
        write: (text) => {
          printed += text;
        },
      },
      { dryRun: false, clock },
    );
    await loadFolder(folder.path, new FigureStore(source, () => NOW), {
      dryRun: false,
      badRowLimit: 3,
      listener,
      clock,
    });
    expect(printed).toContain(`\r\x1b[2K1/1 ${'░'.repeat(24)} 0 % 0 rows  PREVALENCE_2223.csv`);
    expect(printed).toContain(`${'█'.repeat(24)} 100 %`);
    expect(printed.endsWith('1 row, 3.0 s\n') || printed.endsWith('s\n')).toBe(true);
  });
});

/** A zip in which one byte of the content is another. */
function damaged(bytes: Buffer, text: string): Buffer {
  bytes[bytes.indexOf(text)] = 'Y'.charCodeAt(0);
  return bytes;
}
