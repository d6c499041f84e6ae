import { formatPounds } from '../../domain/money.ts';
import { canonicalText } from '../../domain/schemes/scheme-definition.ts';
import type { PaymentBasis } from '../../persistence/payments/calculation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { PracticeCalculation } from '../../rules/calculate-practice.ts';
import { PRACTICES_AT_A_TIME, engineContext, openCalculator, readTerms } from './calculation.ts';

/** What came of working a run out again. `differences` is empty when every line came to the same, to the penny. */
export interface Replay {
  runId: string;
  practices: number;
  lines: number;
  differences: string[];
  /** Lines that come to the same sum and say it otherwise: the words or the steps of a rule have changed since. */
  reworded: number;
}

type StoredLine = Awaited<ReturnType<Scope['calculations']['linesOfPractices']>>[number];

/**
 * Works a run out again from the facts that were written down when it was calculated and the text it was calculated for, and
 * compares each line. A run that was never calculated has nothing to compare. Writes nothing. Source: house.md 5, product.md R11.
 * @throws Error when there is no such run
 */
export async function replayRun(scope: Scope, runId: string): Promise<Replay> {
  const run = await scope.paymentRuns.byId(runId);
  if (!run) throw new Error('There is no such payment run.');
  const replay: Replay = { runId, practices: 0, lines: 0, differences: [], reworded: 0 };
  if (!run.context) return replay;
  const { components } = await readTerms(scope, run);
  const calculate = await openCalculator(scope, runId, { components, context: await engineContext(scope, run.context) });
  for (let afterCode = ''; ;) {
    const bases = await scope.calculations.bases(runId, { afterCode, limit: PRACTICES_AT_A_TIME });
    const last = bases.at(-1);
    if (!last) return replay;
    const stored = await scope.calculations.linesOfPractices(runId, bases.map(({ practiceId }) => practiceId));
    for (const basis of bases) compare(replay, calculate(basis.facts), { basis, stored: stored.filter(({ practiceId }) => practiceId === basis.practiceId) });
    afterCode = last.practiceCode;
  }
}

const compare = (replay: Replay, { lines: again }: PracticeCalculation, { basis, stored }: { basis: PaymentBasis; stored: StoredLine[] }): void => {
  replay.practices += 1;
  replay.lines += stored.length;
  for (const line of again) {
    const kept = stored.find(({ componentKey }) => componentKey === line.componentKey);
    if (!kept) replay.differences.push(`${basis.practiceCode}, ${line.componentKey}: comes to ${formatPounds(line.pence)} and has no line.`);
    else if (BigInt(kept.computedPence) !== line.pence) {
      replay.differences.push(`${kept.reference}: comes to ${formatPounds(line.pence)} and was ${formatPounds(BigInt(kept.computedPence))}.`);
    } else if (canonicalText(kept.working) !== canonicalText(line.working)) replay.reworded += 1;
  }
  for (const kept of stored) {
    if (!again.some(({ componentKey }) => componentKey === kept.componentKey)) replay.differences.push(`${kept.reference}: would not be paid.`);
  }
};
