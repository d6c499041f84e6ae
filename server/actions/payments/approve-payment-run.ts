import { accepted } from '../../domain/outcome.ts';
import { decideApprovePaymentRun } from '../../domain/payments/decide-approve-payment-run.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { movePaymentRun } from './move-payment-run.ts';
import type { MovePaymentRun } from './move-payment-run.ts';

/**
 * Approves a submitted run. The practices see their lines from now on. Never by one of its makers.
 * Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, RUN_AUTHOR_CANNOT_APPROVE, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const approvePaymentRun = defineAction('payment-run:approve', async (scope: Scope, input: MovePaymentRun) => {
  const { personId } = scope.actor;
  const holders = await scope.memberships.holding('approve', scope.actor.organisationId, scope.today);
  const moved = await movePaymentRun(scope, input, {
    decide: (run) => decideApprovePaymentRun(run, { personId, holders }),
    part: 'approver',
    changes: { approvedBy: personId, approvedAt: scope.now },
    event: 'payment_run.approved',
  });
  return moved.accepted ? accepted({ runId: input.runId }) : moved;
});
