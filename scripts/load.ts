// npm run load -- [FOLDER] [--dry-run] [--area CODE --as-of YEAR [--people | --story]]: published NHS figures into the
// portal, and its organisations out of them. docs/guides/load-published-figures.md
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DataSource } from '../server/persistence/data-source.ts';
import { isFinancialYear } from '../server/domain/dates.ts';
import { loadFolder } from '../server/imports/load-folder.ts';
import { LoadPrinter } from '../server/imports/load-printer.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { FigureStore } from '../server/persistence/published/figure-store.ts';
import { makeArea } from './load/make-area.ts';

const USAGE = `npm run load -- [FOLDER] [--dry-run] [--area CODE --as-of YEAR [--people | --story]]

Reads every published file under FOLDER (.csv, .csv.gz, .xlsx, or any of these in a .zip) and keeps its figures.
A file that was loaded before is left alone; a newer version of it takes its place.

  --dry-run      reads and checks everything, keeps nothing
  --area CODE    makes a commissioner of the portal of the figures that are loaded: a CCG (11X) or an ICB (QSL),
  --as-of YEAR   with its real practices of that year (2014-15), their networks, lists and QOF payments
  --people       for a demonstration: adds an LMC and invented people to the area
  --story        for a demonstration: the same, and plays a planning phase there, up to the paid run
`;

const BAD_ROWS_SHOWN = 20;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false },
  area: { type: 'string' }, 'as-of': { type: 'string' }, people: { type: 'boolean', default: false }, story: { type: 'boolean', default: false },
} as const;

type Given = ReturnType<typeof readArguments>;

process.exitCode = await main();

function readArguments() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: OPTIONS });
  return { ...values, folders: positionals };
}

async function main(): Promise<number> {
  try {
    const given = readArguments();
    const problem = problemWith(given);
    if (given.help || problem !== null) {
      process.stdout.write(problem === null ? USAGE : `${problem}\n\n${USAGE}`);
      return given.help ? 0 : 1;
    }
    return await run(given);
  } catch (failure) {
    process.stderr.write(`The load stopped: ${(failure as Error).message}\n`);
    return 1;
  }
}

function problemWith({ folders, area, 'as-of': asOf, people, story, 'dry-run': dryRun }: Given): string | null {
  const [folder] = folders;
  if (folders.length > 1) return 'Name one folder.';
  if (folder === undefined && area === undefined) return 'Name a folder, or an area.';
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory())) return `There is no folder ${folder}.`;
  if ((area === undefined) !== (asOf === undefined)) return '--area and --as-of belong together.';
  if (asOf !== undefined && !isFinancialYear(asOf)) return `--as-of is "${asOf}". A financial year is written 2014-15.`;
  if (area === undefined && (people || story)) return '--people and --story need --area.';
  if (area !== undefined && dryRun) return '--dry-run keeps nothing, so no area can be made.';
  if ((people || story) && process.env.PORTAL_MODE === 'production') return '--people and --story are for demonstrations; this portal is a production one.';
  return null;
}

async function run(given: Given): Promise<number> {
  const source = createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 4 });
  await source.initialize();
  try {
    const [folder] = given.folders;
    const loaded = folder === undefined ? 0 : await load(source, folder, given['dry-run']);
    if (given.area === undefined || given['as-of'] === undefined) return loaded;
    const { area: code, 'as-of': financialYear, people, story } = given;
    const made = await makeArea(source, { code, financialYear, people: people || story, story, dataFolder: process.env.PORTAL_DATA ?? null }, (line) => process.stdout.write(`${line}\n`));
    return made ? loaded : 1;
  } finally {
    await source.destroy();
  }
}

async function load(source: DataSource, folder: string, dryRun: boolean): Promise<number> {
  const clock = (): number => performance.now();
  const printer = new LoadPrinter(process.stdout, { dryRun, clock });
  const report = await loadFolder(folder, new FigureStore(source, () => new Date()), { dryRun, badRowLimit: BAD_ROWS_SHOWN, listener: printer, clock });
  printer.summary(report);
  const found = report.loaded + report.unchanged;
  if (found + report.refused === 0) process.stderr.write(`No published file was found under ${folder}.\n`);
  return report.refused > 0 || found === 0 ? 1 : 0;
}
