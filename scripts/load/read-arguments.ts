import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay, isFinancialYear } from '../../server/domain/dates.ts';

export const USAGE = `npm run load -- [FOLDER] [--dry-run] [--older] [--area CODE --as-of YEAR|DAY [--people | --story]]
npm run load -- --replaced | --bring-back NUMBER

Reads every published file under FOLDER (.csv, .csv.gz, .xlsx, or any of these in a .zip) and keeps its figures.
A file that was loaded before is left alone; a newer version of it takes its place, an older one does not.

  --dry-run      reads and checks everything, keeps nothing
  --older        lets an older version take the place of a newer one, and a replaced file stand again
  --replaced     lists the files that others have replaced, each with its number
  --bring-back   lets the replaced file with this number stand again, and puts the one that stands by
  --area CODE    makes a commissioner of the portal of the figures that are loaded: a CCG (11X), an ICB (QSL), or every ICB
                 (england); with --dry-run it tells what would change, and makes nothing
  --as-of YEAR   with its real practices of that year (2014-15) or day (2026-07-01), their networks, lists and QOF payments
  --people       for a demonstration: adds an LMC and invented people to the area
  --story        for a demonstration: the same, and plays a planning phase there, up to the released run
`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  older: { type: 'boolean', default: false },
  replaced: { type: 'boolean', default: false },
  'bring-back': { type: 'string' },
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
  /** An older version may take the place of a newer one. */
  olderToo: boolean;
  /** The files that others have replaced are to be listed. */
  listReplaced: boolean;
  /** The number of the file that is to stand again. */
  bringBack: number | null;
  area: { code: string; asOf: string; people: boolean; story: boolean } | null;
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
    const { area: code, 'as-of': asOf, people, story } = values;
    const area = code === undefined || asOf === undefined ? null : { code, asOf, people: people || story, story };
    return {
      folder: positionals[0] ?? null,
      dryRun: values['dry-run'],
      olderToo: values.older,
      listReplaced: values.replaced,
      bringBack: values['bring-back'] === undefined ? null : Number(values['bring-back']),
      area,
    };
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
  older: boolean;
  replaced: boolean;
  'bring-back'?: string;
}

/** The two that are asked for alone. */
function problemWithVersions({ replaced, 'bring-back': number, ...given }: Given): string | null {
  const others = given.folders.length > 0 || given.area !== undefined || given['dry-run'] || given.older;
  if (others || (replaced && number !== undefined)) return '--replaced and --bring-back stand alone.';
  if (number !== undefined && !/^\d{1,9}$/.test(number))
    return `--bring-back is "${number}". It takes the number that --replaced gives.`;
  return null;
}

function problemWith(given: Given, production: boolean): string | null {
  const { folders, area, 'as-of': asOf, people, story, 'dry-run': dryRun } = given;
  const [folder] = folders;
  if (given.replaced || given['bring-back'] !== undefined) return problemWithVersions(given);
  if (folders.length > 1) return 'Name one folder.';
  if (folder === undefined && area === undefined) return 'Name a folder, or an area.';
  if (folder !== undefined && !(existsSync(folder) && statSync(folder).isDirectory()))
    return `There is no folder ${folder}.`;
  if ((area === undefined) !== (asOf === undefined)) return '--area and --as-of belong together.';
  if (asOf !== undefined && !isFinancialYear(asOf) && !isDay(asOf))
    return `--as-of is "${asOf}". A financial year is written 2014-15, a day 2026-07-01.`;
  if (area === undefined && (people || story)) return '--people and --story need --area.';
  if ((people || story) && dryRun) return '--dry-run makes nothing, so nobody can be invented there.';
  if ((people || story) && asOf !== undefined && isDay(asOf)) return '--people and --story take a year.';
  if ((people || story) && area?.toLowerCase() === 'england') return '--people and --story take one area.';
  if ((people || story) && production)
    return '--people and --story are for demonstrations; this portal is a production one.';
  return null;
}
