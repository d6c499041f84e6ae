// Who can sign in, as the demonstration world wrote it down.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// No e-mail address: nobody types one to sign in here, and the lines would not fit a terminal.
const COLUMNS = ['name', 'role', 'organisation'];

/** @returns {string} a table, or nothing where there is no demonstration world */
export function peopleTable(dataFolder) {
  const file = join(dataFolder, 'people.json');
  if (!existsSync(file)) return '';
  return table(JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {Array<{ name: string, organisation: string, role: string }>} people */
export function table(people) {
  const widths = COLUMNS.map((column) => Math.max(...people.map((person) => String(person[column]).length)));
  return people
    .map(
      (person) =>
        `  ${COLUMNS.map((column, i) => String(person[column]).padEnd(widths[i]))
          .join('  ')
          .trimEnd()}`,
    )
    .join('\n');
}
