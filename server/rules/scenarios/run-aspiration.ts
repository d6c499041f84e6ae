import { balancingPayment, monthlyAspiration } from '../national/aspiration.ts';
import { Comparison } from './comparison.ts';
import { yearFor } from './scenario-year.ts';
import type { ScenarioRun, YearByName } from './scenario-run.ts';
import type { Scenario } from './scenario-shape.ts';

/** How many instalments a year has. */
const INSTALMENTS = 12;

/** Works out the aspiration and balance of an example. */
export function runAspiration(
  { source }: Scenario,
  part: NonNullable<Scenario['aspiration']>,
  yearOf: YearByName,
): ScenarioRun {
  const comparison = new Comparison();
  const [year, lastYear] = [yearFor(part.year, yearOf), yearFor(part.lastYear, yearOf)];
  const monthly = monthlyAspiration({
    year,
    lastYear,
    lastAchievement: { value: part.lastAchievement, date: part.lastYear, source },
  });
  const annual = monthly.steps.find(({ name }) => name === 'annualRounded');
  comparison.same('aspiration of the year', part.expect.annual, annual?.decimal ?? 'no sum');
  comparison.pounds('one instalment', part.expect.monthly, BigInt(monthly.result.pence ?? '0'));
  const sums = [{ title: `Aspiration ${part.year}`, result: monthly.result.text, working: monthly, displayed: null }];
  if (part.achievement === null || part.expect.balance === null)
    return { compared: comparison.compared, differences: comparison.differences, sums };
  const achievement = { value: part.achievement, date: part.year, source };
  const balance = balancingPayment({ year, achievement, instalment: monthly, instalmentsPaid: INSTALMENTS });
  comparison.pounds('balance', part.expect.balance, BigInt(balance.result.pence ?? '0'));
  return {
    compared: comparison.compared,
    differences: comparison.differences,
    sums: [...sums, { title: `Balance ${part.year}`, result: balance.result.text, working: balance, displayed: null }],
  };
}
