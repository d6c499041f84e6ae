import { accepted, refused } from '../../domain/outcome.ts';
import { decideSettlePaymentException } from '../../domain/payments/decide-settle-payment-exception.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which exception, as it was seen, and how it is settled, in words: nothing is paid for it in this run. */
export interface SettlePaymentException {
  exceptionId: string;
  expectedVersion: number;
  settlement: string;
}

/**
 * Settles an exception with a reason: the component it is about pays nothing in this run. To pay it, put the facts right and
 * calculate again. Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, EXCEPTION_IS_SETTLED, REASON_IS_MISSING, TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const settlePaymentException = defineAction(
  'payment-exception:settle',
  async (scope: Scope, { exceptionId, expectedVersion, settlement }: SettlePaymentException) => {
    const exception = await scope.paymentExceptions.byId(exceptionId);
    const run = exception && (await scope.paymentRuns.lock(exception.runId));
    if (!exception || !run) return refused('NOT_FOUND', 'exceptionId');
    const decision = decideSettlePaymentException(run, exception, settlement);
    if (!decision.accepted) return decision;
    if (exception.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const settled = { ...decision.value, settledBy: scope.actor.personId, settledAt: scope.now };
    await scope.paymentRuns.takePart(run, { personId: settled.settledBy, part: 'maker', since: scope.now });
    if (!(await scope.paymentExceptions.settle(exception, settled)))
      return refused('EXCEPTION_IS_SETTLED', 'exceptionId');
    await scope.paymentRuns.move(run, { state: run.state });
    await scope.happened({
      name: 'payment_exception.settled',
      commissionerId: run.commissionerId,
      subjectKind: 'payment_exception',
      subjectId: exceptionId,
      schemeId: run.schemeId,
      detail: {
        number: run.number,
        practiceId: exception.practiceId,
        message: exception.message,
        settlement: settled.settlement,
      },
    });
    return accepted({ runId: run.id });
  },
);
