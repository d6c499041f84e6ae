import { accepted } from '../../domain/outcome.ts';
import { decideWithdrawPaymentRun } from '../../domain/payments/decide-withdraw-payment-run.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { movePaymentRun } from './move-payment-run.ts';
import type { MovePaymentRun } from './move-payment-run.ts';

/** Which run, and why it is given up. */
export interface WithdrawPaymentRun extends MovePaymentRun {
  reason: string;
}

/**
 * Gives a run up before money has moved; a new one can then be started for the phase, and its practices may count again. Its lines stay as they are.
 * Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, REASON_IS_MISSING, TEXT_IS_TOO_LONG, TEXT_LOOKS_LIKE_A_PATIENT, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const withdrawPaymentRun = defineAction(
  'payment-run:withdraw',
  async (scope: Scope, { reason, ...input }: WithdrawPaymentRun) => {
    const moved = await movePaymentRun(scope, input, {
      decide: (run) => decideWithdrawPaymentRun(run, reason),
      event: 'payment_run.withdrawn',
      detail: { reason: reason.trim() },
    });
    if (!moved.accepted) return moved;
    await scope.reportedFacts.reopen(moved.value, scope.now);
    return accepted({ runId: input.runId });
  },
);
