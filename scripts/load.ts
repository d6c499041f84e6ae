// npm run load -- FOLDER [--dry-run]: published NHS figures into the portal. docs/guides/load-published-figures.md
import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadFolder } from '../server/imports/load-folder.ts';
import { LoadPrinter } from '../server/imports/load-printer.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { FigureStore } from '../server/persistence/published/figure-store.ts';

const USAGE = `npm run load -- FOLDER [--dry-run]

Reads every published file under FOLDER (.csv, .csv.gz, .xlsx, or any of these in a .zip) and keeps its figures.
A file that was loaded before is left alone; a newer version of it takes its place.

  --dry-run   reads and checks everything, keeps nothing
`;

const BAD_ROWS_SHOWN = 20;

process.exitCode = await main();

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } });
  const [folder, ...others] = positionals;
  if (values.help || folder === undefined || others.length > 0) {
    process.stdout.write(USAGE);
    return values.help ? 0 : 1;
  }
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    process.stderr.write(`There is no folder ${folder}.\n`);
    return 1;
  }
  return load(folder, values['dry-run']);
}

async function load(folder: string, dryRun: boolean): Promise<number> {
  const source = createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 2 });
  await source.initialize();
  try {
    const clock = (): number => performance.now();
    const printer = new LoadPrinter(process.stdout, { dryRun, clock });
    const store = new FigureStore(source, () => new Date());
    const report = await loadFolder(folder, store, { dryRun, badRowLimit: BAD_ROWS_SHOWN, listener: printer, clock });
    printer.summary(report);
    if (report.loaded + report.unchanged + report.refused === 0) process.stderr.write(`No published file was found under ${folder}.\n`);
    return report.refused > 0 || report.loaded + report.unchanged === 0 ? 1 : 0;
  } finally {
    await source.destroy();
  }
}
