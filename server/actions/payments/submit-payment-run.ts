import { accepted } from '../../domain/outcome.ts';
import { decideSubmitPaymentRun } from '../../domain/payments/decide-submit-payment-run.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { movePaymentRun } from './move-payment-run.ts';
import type { MovePaymentRun } from './move-payment-run.ts';

/**
 * Hands a calculated run over for approval; from then on nothing of it can be changed.
 * Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, RUN_MISSES_CLAIMS, RUN_HAS_EXCEPTIONS, RUN_HAS_NO_LINES, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const submitPaymentRun = defineAction('payment-run:submit', async (scope: Scope, input: MovePaymentRun) => {
  const moved = await movePaymentRun(scope, input, {
    decide: decideSubmitPaymentRun,
    part: 'maker',
    changes: { submittedBy: scope.actor.personId, submittedAt: scope.now },
    event: 'payment_run.submitted',
  });
  return moved.accepted ? accepted({ runId: input.runId }) : moved;
});
