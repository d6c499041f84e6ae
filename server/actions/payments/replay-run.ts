import { formatPounds } from '../../domain/money.ts';
import { canonicalText } from '../../domain/words/canonical-text.ts';
import type { PaymentBasis } from '../../persistence/payments/calculation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import type { PracticeCalculation } from '../../rules/pay/calculate-practice.ts';
import { breather } from '../breather.ts';
import type { Compared } from './compare-nationally.ts';
import { openComparer } from './compare-nationally.ts';
import { engineContext, openCalculator, readTerms } from './calculation.ts';
import { PRACTICES_AT_A_TIME } from './write-facts.ts';

/** What came of working a run out again. `differences` is empty when every line came to the same, to the penny. */
export interface Replay {
  runId: string;
  practices: number;
  lines: number;
  /** Comparisons with the national contract: none in a run from before they were kept. */
  comparisons: number;
  differences: string[];
  /** Lines that come to the same sum and say it otherwise: the words or the steps of a rule have changed since. */
  reworded: number;
}

type StoredLine = Awaited<ReturnType<Scope['calculations']['linesOfPractices']>>[number];

/**
 * Works a run out again from the facts that were written down when it was calculated and the text it was calculated for, and
 * compares each line, and what the national contract would have paid. A run that was never calculated has nothing to compare. Writes nothing. Source: house.md 5, product.md R11.
 * @throws Error when there is no such run
 */
export async function replayRun(scope: Scope, runId: string): Promise<Replay> {
  const run = await scope.paymentRuns.byId(runId);
  if (!run) throw new Error('There is no such payment run.');
  const replay: Replay = { runId, practices: 0, lines: 0, comparisons: 0, differences: [], reworded: 0 };
  if (!run.context) return replay;
  const { components } = await readTerms(scope, run);
  const context = await engineContext(scope, run.context);
  const calculate = await openCalculator(scope, runId, { components, context });
  const compareNationally = await openComparer(scope, run, { components, context });
  const breathe = breather();
  for (let afterCode = ''; ;) {
    const bases = await scope.calculations.bases(runId, { afterCode, limit: PRACTICES_AT_A_TIME });
    const last = bases.at(-1);
    if (!last) return replay;
    const ids = bases.map(({ practiceId }) => practiceId);
    const stored = await scope.calculations.linesOfPractices(runId, ids);
    const comparisons = new Map(
      (await scope.nationalComparisons.ofPractices(run, ids)).map((one) => [one.practiceId, one]),
    );
    for (const basis of bases) {
      await breathe();
      const again = calculate(basis.facts);
      compare(replay, again, { basis, stored: stored.filter(({ practiceId }) => practiceId === basis.practiceId) });
      const kept = comparisons.get(basis.practiceId);
      if (kept) compareBoth(replay, { basis, kept, again: compareNationally(basis, again) });
    }
    afterCode = last.practiceCode;
  }
}

const compare = (
  replay: Replay,
  { lines: again }: PracticeCalculation,
  { basis, stored }: { basis: PaymentBasis; stored: StoredLine[] },
): void => {
  replay.practices += 1;
  replay.lines += stored.length;
  for (const line of again) {
    const kept = stored.find(({ componentKey }) => componentKey === line.componentKey);
    if (!kept)
      replay.differences.push(
        `${basis.practiceCode}, ${line.componentKey}: comes to ${formatPounds(line.pence)} and has no line.`,
      );
    else if (BigInt(kept.computedPence) !== line.pence) {
      replay.differences.push(
        `${kept.reference}: comes to ${formatPounds(line.pence)} and was ${formatPounds(BigInt(kept.computedPence))}.`,
      );
    } else if (canonicalText(kept.working) !== canonicalText(line.working)) replay.reworded += 1;
  }
  for (const kept of stored) {
    if (!again.some(({ componentKey }) => componentKey === kept.componentKey))
      replay.differences.push(`${kept.reference}: would not be paid.`);
  }
};

type KeptComparison = Awaited<ReturnType<Scope['nationalComparisons']['ofPractices']>>[number];

const NATIONAL_SIDES = ['nationalPence', 'nationalGuaranteedPence', 'nationalPossiblePence'] as const;

const compareBoth = (
  replay: Replay,
  { basis, kept, again }: { basis: PaymentBasis; kept: KeptComparison; again: Compared },
): void => {
  replay.comparisons += 1;
  const differs = NATIONAL_SIDES.find((side) => kept[side] !== again[side]);
  if (differs)
    replay.differences.push(
      `${basis.practiceCode}, under the national contract: comes to ${inPounds(again[differs])} and was ${inPounds(kept[differs])}.`,
    );
};

const inPounds = (pence: number | null): string =>
  pence === null ? 'a sum that is not known' : formatPounds(BigInt(pence));
