// npm run calculate -- --year 2025-26 --facts FACTS.csv --national NATIONAL.csv [--format csv|json]: prices practices under the national
// contract, without a database. Results on standard output; what is wrong, by row and column, on standard error.
// Exit code 0 when all was priced, 1 when a file is wrong, 2 when the command is.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { calculateFiles } from './engine/calculate/calculate-files.ts';
import { resultText } from './engine/calculate/write-results.ts';
import type { ResultFormat } from './engine/calculate/write-results.ts';
import { nationalYearOf } from './engine/read-national-files.ts';

const USAGE =
  'Usage: npm run calculate -- --year 2025-26 --facts FACTS.csv --national NATIONAL.csv [--format csv|json]\n';

interface Options {
  readonly year: string;
  readonly facts: string;
  readonly national: string;
  readonly format: ResultFormat;
}

function readOptions(given: string[]): Options | null {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({
      args: given,
      options: { year: text, facts: text, national: text, format: text },
      allowPositionals: false,
    });
    const { year, facts, national, format = 'csv' } = values;
    if (!year || !facts || !national || (format !== 'csv' && format !== 'json')) return null;
    return { year, facts, national, format };
  } catch {
    return null;
  }
}

async function main(given: string[]): Promise<number> {
  const options = readOptions(given);
  if (!options) {
    process.stderr.write(USAGE);
    return 2;
  }
  const outcome = await calculateFiles({ ...options, year: nationalYearOf(options.year) });
  if ('problems' in outcome) {
    process.stderr.write(`${outcome.problems.join('\n')}\n`);
    return 1;
  }
  for (const note of outcome.notes) process.stderr.write(`${note}\n`);
  for (const text of resultText(outcome.results, options.format)) {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  }
  return 0;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
