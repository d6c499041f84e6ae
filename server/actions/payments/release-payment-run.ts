import { accepted } from '../../domain/outcome.ts';
import { decideReleasePaymentRun } from '../../domain/payments/decide-release-payment-run.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { movePaymentRun } from './move-payment-run.ts';
import type { MovePaymentRun } from './move-payment-run.ts';

/**
 * Moves the money of an approved run: one transfer for each line that comes to more than nothing, from the scheme's account
 * to the practice's. A repeat pays nothing: the state has moved on, and a line has one payment at most.
 * Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const releasePaymentRun = defineAction('payment-run:release', async (scope: Scope, input: MovePaymentRun) => {
  const { personId: madeBy } = scope.actor;
  const { actionId, now: madeAt } = scope;
  if (actionId === null) throw new Error('Money moves only for an action.');
  const moved = await movePaymentRun(scope, input, {
    decide: decideReleasePaymentRun,
    changes: { releasedBy: madeBy, releasedAt: madeAt },
    event: 'payment_run.released',
  });
  if (!moved.accepted) return moved;
  const { commissionerId, id } = moved.value;
  await scope.ledger.openAccounts(commissionerId, id);
  const transfers = await scope.ledger.payLines(id, { commissionerId, actionId, madeBy, madeAt });
  return accepted({ runId: id, transfers });
});
