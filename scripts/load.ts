// npm run load -- [FOLDER] [--dry-run] [--area CODE --as-of YEAR [--people | --story]]: published NHS figures into the
// portal, and its organisations out of them. docs/guides/load-published-figures.md
import type { Connections } from '../server/persistence/connections.ts';
import { loadFolder } from '../server/imports/load/load-folder.ts';
import { LoadPrinter } from '../server/imports/load/load-printer.ts';
import { createDataSource } from '../server/persistence/data-source.ts';
import { FigureStore } from '../server/persistence/published/figure-store.ts';
import { makeArea } from './load/make-area.ts';
import { USAGE, readArguments } from './load/read-arguments.ts';
import type { LoadCommand } from './load/read-arguments.ts';

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

async function run({ folder, dryRun, area }: LoadCommand): Promise<number> {
  const source = createDataSource(process.env.APP_DATABASE_URL ?? '', { connections: 4 });
  await source.initialize();
  try {
    const loaded = folder === null ? 0 : await load(source, folder, dryRun);
    if (area === null) return loaded;
    const made = await makeArea(source, { ...area, dataFolder: process.env.PORTAL_DATA || null }, (line) =>
      process.stdout.write(`${line}\n`),
    );
    return made ? loaded : 1;
  } finally {
    await source.destroy();
  }
}

async function load(source: Connections, folder: string, dryRun: boolean): Promise<number> {
  const clock = (): number => performance.now();
  const printer = new LoadPrinter(process.stdout, { dryRun, clock });
  const report = await loadFolder(folder, new FigureStore(source, () => new Date()), {
    dryRun,
    badRowLimit: BAD_ROWS_SHOWN,
    listener: printer,
    clock,
  });
  printer.summary(report);
  const found = report.loaded + report.unchanged + report.empty;
  if (found + report.refused === 0) process.stderr.write(`No published file was found under ${folder}.\n`);
  return report.refused > 0 || found === 0 ? 1 : 0;
}
