import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isFinancialYear } from '../../server/domain/dates.ts';

export const USAGE = `npm run load -- [FOLDER] [--dry-run] [--area CODE --as-of YEAR [--people | --story]]

Reads every published file under FOLDER (.csv, .csv.gz, .xlsx, or any of these in a .zip) and keeps its figures.
A file that was loaded before is left alone; a newer version of it takes its place.

  --dry-run      reads and checks everything, keeps nothing
  --area CODE    makes a commissioner of the portal of the figures that are loaded: a CCG (11X) or an ICB (QSL),
  --as-of YEAR   with its real practices of that year (2014-15), their networks, lists and QOF payments
  --people       for a demonstration: adds an LMC and invented people to the area
  --story        for a demonstration: the same, and plays a planning phase there, up to the released run
`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
  area: { type: 'string' },
  'as-of': { type: 'string' },
  people: { type: 'boolean', default: false },
  story: { type: 'boolean', default: false },
} as const;

/** What is to be done. */
export interface LoadCommand {
  folder: string | null;
  dryRun: boolean;
  area: { code: string; financialYear: string; people: boolean; story: boolean } | null;
}

/**
 * What the command line asks for.
 * @returns `help` when that was asked for, or the sentence that says what is wrong
 */
export function readArguments(
  args: readonly string[],
  production: boolean,
): LoadCommand | 'help' | { problem: string } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
    if (values.help) return 'help';
    const problem = problemWith({ ...values, folders: positionals }, production);
    if (problem !== null) return { problem };
    const { area: code, 'as-of': financialYear, people, story } = values;
    const area =
      code === undefined || financialYear === undefined
        ? null
        : { code, financialYear, people: people || story, story };
    return { folder: positionals[0] ?? null, dryRun: values['dry-run'], area };
  } catch (failure) {
    return { problem: (failure as Error).message };
  }
}

interface Given {
  folders: readonly string[];
  area?: string;
  'as-of'?: string;
  people: boolean;
  story: boolean;
  'dry-run': boolean;
}

function problemWith(
  { folders, area, 'as-of': asOf, people, story, 'dry-run': dryRun }: Given,
  production: boolean,
): string | null {
  const [folder] = folders;
  if (folders.length > 1) return 'Name one folder.';
  if (folder === undefined && area === undefined) return 'Name a folder, or an area.';
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory()))
    return `There is no folder ${folder}.`;
  if ((area === undefined) !== (asOf === undefined)) return '--area and --as-of belong together.';
  if (asOf !== undefined && !isFinancialYear(asOf)) return `--as-of is "${asOf}". A financial year is written 2014-15.`;
  if (area === undefined && (people || story)) return '--people and --story need --area.';
  if (area !== undefined && dryRun) return '--dry-run keeps nothing, so no area can be made.';
  if ((people || story) && production)
    return '--people and --story are for demonstrations; this portal is a production one.';
  return null;
}
