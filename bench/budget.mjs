// What each bench promises (budgets.json) against what it measured. Every aim decides the exit code.
import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Budget
 * @property {'at least' | 'at most'} is which side of the aim is good
 * @property {number} aim
 * @property {number} [today] what is measured today where the aim is missed: it may not get worse
 * @property {number} [noise] the share by which the same code differs from run to run; with `today`
 */

/** @type {Record<string, Budget>} */
const BUDGETS = JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

/** The worst figure that is let through. @param {Budget} budget */
export function limitOf({ is, aim, today, noise = 0 }) {
  if (today === undefined) return aim;
  return is === 'at least' ? today * (1 - noise) : today * (1 + noise);
}

/**
 * Says how the figures stand and whether all of them may.
 * @param {Record<string, number>} figures by the names of the budget file; each of the bench must be there
 * @param {{ bench: string, budgets?: Record<string, Budget>, write?: (line: string) => void }} of
 * @returns {number} the exit code
 */
export function judge(figures, { bench, budgets = BUDGETS, write = console.log }) {
  const own = Object.keys(budgets).filter((name) => name.startsWith(`${bench}: `));
  const unmeasured = own.filter((name) => !(name.slice(bench.length + 2) in figures));
  for (const name of unmeasured) write(`MISSED  ${name}: not measured`);
  const missed = Object.entries(figures).filter(([name, figure]) => {
    const budget = budgets[`${bench}: ${name}`];
    if (!budget) throw new Error(`budgets.json has no "${bench}: ${name}".`);
    const meets = (bound) => (budget.is === 'at least' ? figure >= bound : figure <= bound);
    const may = meets(limitOf(budget));
    write(`${may ? 'kept  ' : 'MISSED'}  ${bench}: ${name} ${words(figure)}; ${wordsOf(budget, meets(budget.aim))}`);
    return !may;
  });
  return missed.length + unmeasured.length === 0 ? 0 : 1;
}

function wordsOf(budget, met) {
  const aim = `aim: ${budget.is} ${budget.aim}`;
  if (budget.today === undefined) return aim;
  if (met) return `${aim}, met: take "today" out of bench/budgets.json`;
  return `${aim}, missed today with ${budget.today}; ${budget.is} ${words(limitOf(budget))} for now`;
}

const words = (figure) => String(Number(figure.toPrecision(3)));
