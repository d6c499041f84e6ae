import { accepted, refused } from '../../domain/outcome.ts';
import { decideCalculatePaymentRun } from '../../domain/payments/decide-calculate-payment-run.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { CALCULATE_PAYMENT_RUN } from './calculation-job.ts';

/** Which run, as the person saw it. */
export interface CalculatePaymentRun {
  runId: string;
  expectedVersion: number;
}

/**
 * Asks for a run to be calculated, or calculated again: the worker does it, and this adds the job in the same transaction.
 * What a person amended or settled before is set aside with the old lines; the record keeps it.
 * Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const calculatePaymentRun = defineAction(
  'payment-run:calculate',
  async (scope: Scope, { runId, expectedVersion }: CalculatePaymentRun) => {
    const run = await scope.paymentRuns.byId(runId);
    if (!run) return refused('NOT_FOUND', 'runId');
    const decision = decideCalculatePaymentRun(run);
    if (!decision.accepted) return decision;
    const changedBy = await scope.paymentRuns.changedBy(run);
    const { personId } = scope.actor;
    const moved =
      run.version === expectedVersion &&
      (await scope.paymentRuns.takePart(run, { personId, part: 'maker', since: scope.now })) &&
      (await scope.paymentRuns.move(run, {
        ...decision.value,
        calculatedBy: personId,
        practicesTotal: 0,
        practicesDone: 0,
        totalPence: 0,
        failure: null,
      }));
    if (!moved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const { commissionerId } = run;
    await scope.jobs.add({
      ...CALCULATE_PAYMENT_RUN,
      payload: { commissionerId, runId },
      key: `${CALCULATE_PAYMENT_RUN.task}/${runId}`,
    });
    await scope.happened({
      name: 'payment_run.calculation_asked',
      commissionerId,
      subjectKind: 'payment_run',
      subjectId: runId,
      schemeId: run.schemeId,
      detail: { number: run.number, again: run.state === 'calculated', peopleWhoseChangesAreSetAside: changedBy },
    });
    return accepted({ runId });
  },
);
