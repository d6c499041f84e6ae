// npm run load -- [FOLDER] [--dry-run] [--area CODE --as-of YEAR [--people | --story]]: published NHS figures into the
// portal, and its organisations out of them. docs/guides/load-published-figures.md
import { loadFolder } from '../server/imports/load/load-folder.ts';
import { LoadPrinter } from '../server/imports/load/load-printer.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { FigureStore } from '../server/persistence/published/figure-store.ts';
import { analyzeTables } from './database/analyze.ts';
import { makeAreas } from './load/make-area.ts';
import { USAGE, readArguments } from './load/read-arguments.ts';
import type { LoadCommand } from './load/read-arguments.ts';
import { bringBack, listReplaced } from './load/replaced-files.ts';

const BAD_ROWS_SHOWN = 20;

process.exitCode = await main();

async function main(): Promise<number> {
  const command = readArguments(process.argv.slice(2), process.env.PORTAL_MODE === 'production');
  if (command === 'help' || 'problem' in command) {
    process.stdout.write(command === 'help' ? USAGE : `${command.problem}\n\n${USAGE}`);
    return command === 'help' ? 0 : 1;
  }
  try {
    return await run(command);
  } catch (failure) {
    process.stderr.write(`The load stopped: ${(failure as Error).message}\n`);
    return 1;
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run({ folder, area, ...command }: LoadCommand): Promise<number> {
  const source = createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 4 });
  await source.initialize();
  try {
    const store = new FigureStore(source, () => new Date());
    if (command.bringBack !== null) return (await bringBack(store, command.bringBack, say)) ? 0 : 1;
    if (command.listReplaced) await listReplaced(store, say);
    const loaded = folder === null ? 0 : await load(store, folder, command);
    const made =
      area === null ||
      (await makeAreas(source, { ...area, dryRun: command.dryRun, dataFolder: process.env.PORTAL_DATA || null }, say));
    if (!command.dryRun) await analyzeTables(process.env.DATABASE_URL);
    return made ? loaded : 1;
  } finally {
    await source.destroy();
  }
}

async function load(
  store: FigureStore,
  folder: string,
  { dryRun, olderToo }: Pick<LoadCommand, 'dryRun' | 'olderToo'>,
): Promise<number> {
  const clock = (): number => performance.now();
  const printer = new LoadPrinter(process.stdout, { dryRun, clock });
  const report = await loadFolder(folder, store, {
    dryRun,
    olderToo,
    badRowLimit: BAD_ROWS_SHOWN,
    listener: printer,
    clock,
  });
  printer.summary(report);
  const found = report.loaded + report.unchanged + report.older + report.broughtBack + report.empty;
  if (found + report.refused === 0) process.stderr.write(`No published file was found under ${folder}.\n`);
  return report.refused > 0 || found === 0 ? 1 : 0;
}
