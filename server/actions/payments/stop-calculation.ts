import type { Scope } from '../../persistence/scope.ts';

/**
 * Takes a run whose calculation stopped with a fault back to draft, says why, and leaves no half of it behind.
 * @param failure a plain sentence for the person who asked
 */
export async function stopCalculation(scope: Scope, runId: string, failure: string): Promise<void> {
  const run = await scope.paymentRuns.lock(runId);
  if (run?.state !== 'calculating') return;
  await scope.calculations.clear(run);
  await scope.reportedFacts.reopen(run, scope.now);
  await scope.paymentRuns.move(run, {
    state: 'draft',
    failure,
    practicesTotal: 0,
    practicesDone: 0,
    factsFingerprint: null,
  });
  await scope.happened({
    name: 'payment_run.failed',
    commissionerId: run.commissionerId,
    subjectKind: 'payment_run',
    subjectId: runId,
    schemeId: run.schemeId,
    detail: { number: run.number, failure },
  });
}
