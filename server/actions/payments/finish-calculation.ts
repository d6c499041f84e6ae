import type { Attempt } from '../../persistence/payments/calculation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/**
 * Ends a calculation: the run is calculated, with its total. Nothing happens when the attempt was overtaken.
 * @throws Error when a practice was left out
 */
export async function finishCalculation(scope: Scope, { id, calculationId }: Attempt): Promise<void> {
  const run = await scope.paymentRuns.lock(id);
  if (run?.state !== 'calculating' || run.calculationId !== calculationId) return;
  if (run.practicesDone !== run.practicesTotal)
    throw new Error(`${run.practicesDone} of ${run.practicesTotal} practices were worked out.`);
  const totalPence = await scope.calculations.totalPence(run);
  await scope.paymentRuns.move(run, { state: 'calculated', totalPence, calculatedAt: scope.now });
  await scope.happened({
    name: 'payment_run.calculated',
    commissionerId: run.commissionerId,
    subjectKind: 'payment_run',
    subjectId: id,
    schemeId: run.schemeId,
    detail: {
      number: run.number,
      totalPence,
      practices: run.practicesTotal,
      exceptions: run.openExceptions,
      factsFingerprint: run.factsFingerprint,
    },
  });
}
