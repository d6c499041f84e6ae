import { compare, fractionText, parseFraction } from '../../domain/fraction.ts';
import type { Fraction } from '../../domain/fraction.ts';
import { roundToPence } from '../../domain/money.ts';
import { FormulaError, workOut } from '../working/formula.ts';
import type { Working } from '../working/working.ts';
import { readValue } from '../working/worksheet.ts';

/** A figure of a working that does not follow from the figures above it. */
export interface WorkingFault {
  /** Where, as the keys from the top: `achievement › AF › AF006 › points`. */
  readonly where: string;
  readonly written: string;
  readonly recalculated: string;
}

/**
 * Works a stored working out again, from its parameters and inputs alone, and names every figure that does not follow. An empty list
 * means that the pence follow from the inputs.
 */
export const recalculate = (working: Working): readonly WorkingFault[] => faultsOf(working, working.key);

function faultsOf(working: Working, where: string): WorkingFault[] {
  const faults = working.children.flatMap((child) => faultsOf(child, `${where} › ${child.key}`));
  const values = new Map<string, Fraction>();
  for (const child of working.children) values.set(child.key, parseFraction(child.result.exact));
  for (const { name, value } of [...working.parameters, ...working.inputs]) values.set(name, readValue(value));
  for (const { name, formula, exact } of working.steps) {
    const again = evaluated(formula, values);
    if (again === null || compare(again, parseFraction(exact)) !== 0) {
      faults.push({
        where: `${where} › ${name}`,
        written: exact,
        recalculated: again === null ? 'cannot be worked out' : fractionText(again),
      });
    }
    values.set(name, again ?? parseFraction(exact));
  }
  return [...faults, ...resultFaults(working, values.get(working.result.name), where)];
}

function evaluated(formula: string, values: ReadonlyMap<string, Fraction>): Fraction | null {
  try {
    return workOut(formula, (name) => values.get(name));
  } catch (error) {
    if (error instanceof FormulaError) return null;
    throw error;
  }
}

function resultFaults({ result }: Working, value: Fraction | undefined, where: string): WorkingFault[] {
  const at = `${where} › result`;
  if (!value || compare(value, parseFraction(result.exact)) !== 0) {
    return [{ where: at, written: result.exact, recalculated: value ? fractionText(value) : 'missing' }];
  }
  if (result.pence === null || result.pence === `${roundToPence(value)}`) return [];
  return [{ where: at, written: `${result.pence} pence`, recalculated: `${roundToPence(value)} pence` }];
}
