import type { NationalRegisters } from '../../../server/rules/national/national-case.ts';
import { rowsOf, wholeNumber } from './table.ts';
import type { FileProblems } from './table.ts';

const COLUMNS = ['group', 'register', 'list_size'] as const;

/** The registers of the country, by group, from a file with the columns `group,register,list_size`. */
export async function readNationalRegisters(
  file: string,
  year: string,
  problems: FileProblems,
): Promise<NationalRegisters> {
  const groups: Record<string, { register: number; listSize: number }> = {};
  const lines = new Map<string, number>();
  for await (const { line, values } of rowsOf(file, COLUMNS, problems)) {
    const [group = '', registerText = '', listText = ''] = values;
    if (!/^[A-Z]+$/.test(group))
      problems.add(
        { file, line, column: 'group' },
        `is '${group}', and must be the letters of an indicator, such as AF`,
      );
    const register = wholeNumber(registerText, { file, line, column: 'register' }, problems);
    const listSize = wholeNumber(listText, { file, line, column: 'list_size' }, problems);
    if (register === undefined || listSize === undefined) continue;
    if (register === 0) problems.add({ file, line, column: 'register' }, 'is 0, and nothing can be compared with it');
    if (register > listSize)
      problems.add({ file, line, column: 'register' }, `is ${register}, above the list of ${listSize}`);
    const earlier = groups[group];
    if (earlier && (earlier.register !== register || earlier.listSize !== listSize)) {
      problems.add({ file, line, column: 'group' }, `${group} has other values in row ${lines.get(group)}`);
    }
    groups[group] = { register, listSize };
    lines.set(group, line);
  }
  return { date: year, source: file, groups };
}
