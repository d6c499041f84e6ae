import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';

/** What the rows are held against. */
export interface RegistersExpected {
  /** Patients on all lists: no register can be larger. */
  listSize: number;
  /** The groups of the year, by code. */
  groups: readonly string[];
}

const HEADING = /^group\s*,\s*register$/i;
const ROW = /^([A-Z]+)\s*,\s*(\d{1,12})$/;

/**
 * Reads national registers from text with one row for each group, `AF,1234567`, with or without the heading
 * `group,register`. Blank rows are left out. Every wrong row is named, counted from 1 as an editor counts.
 * Refusals: FIELD_IS_EMPTY, REGISTERS_ROW_IS_WRONG, at `registers`.
 * @returns patients on the register, by group
 */
export function readRegistersText(text: string, expected: RegistersExpected): Outcome<Record<string, number>> {
  const registers: Record<string, number> = {};
  const reasons: Reason[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    const row = line.trim();
    if (row === '' || (index === 0 && HEADING.test(row))) return;
    const [, group = '', register = ''] = ROW.exec(row) ?? [];
    const problem = problemOf({ row, group, register: Number(register) }, expected, registers);
    if (problem) reasons.push(reason('REGISTERS_ROW_IS_WRONG', 'registers', { row: index + 1, problem }));
    else registers[group] = Number(register);
  });
  if (reasons.length > 0) return refusedFor(reasons);
  return Object.keys(registers).length > 0
    ? accepted(registers)
    : refusedFor([reason('FIELD_IS_EMPTY', 'registers', { name: 'at least one group with its register' })]);
}

const problemOf = (
  { row, group, register }: { row: string; group: string; register: number },
  { groups, listSize }: RegistersExpected,
  before: Record<string, number>,
): string | null => {
  if (group === '') return `"${row.slice(0, 40)}" is not a group and a whole number, such as AF,1234567.`;
  if (!groups.includes(group)) return `${group} is not a group of this year.`;
  if (group in before) return `${group} is there twice.`;
  if (register < 1) return `The register of ${group} must be at least 1.`;
  return register > listSize ? `The register of ${group} is larger than the list of ${listSize} patients.` : null;
};
