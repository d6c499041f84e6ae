import { accepted, refused } from '../../domain/outcome.ts';
import { decideAmendPaymentLine } from '../../domain/payments/decide-amend-payment-line.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Which line, as the person who amends it saw it; what it is to pay instead of what was computed, in pence, and why. */
export interface AmendPaymentLine {
  lineId: string;
  expectedVersion: number;
  amountPence: number;
  reason: string;
}

/**
 * Amends what a line pays. What was computed stays beside it with its working. Only while the run is calculated and not
 * submitted. Refusals: NOT_FOUND, RUN_CANNOT_DO_THIS, AMOUNT_IS_NOT_ALLOWED, REASON_IS_MISSING, TEXT_IS_TOO_LONG,
 * TEXT_LOOKS_LIKE_A_PATIENT, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const amendPaymentLine = defineAction(
  'payment-line:amend',
  async (scope: Scope, { lineId, expectedVersion, amountPence, reason }: AmendPaymentLine) => {
    const found = await scope.paymentLines.byId(lineId);
    const run = found && (await scope.paymentRuns.lock(found.runId));
    // Read again: whoever held the run may have amended this very line.
    const line = run && (await scope.paymentLines.byId(lineId));
    if (!run || !line) return refused('NOT_FOUND', 'lineId');
    const decision = decideAmendPaymentLine(run, { amountPence, reason });
    if (!decision.accepted) return decision;
    if (line.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const amendment = { ...decision.value, amendedBy: scope.actor.personId };
    const saved =
      (await scope.paymentRuns.takePart(run, { personId: amendment.amendedBy, part: 'maker', since: scope.now })) &&
      (await scope.paymentLines.amend(line, amendment)) &&
      (await scope.paymentRuns.move(run, { totalPence: run.totalPence - line.amountPence + amountPence }));
    if (!saved) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    await scope.happened({
      name: 'payment_line.amended',
      commissionerId: run.commissionerId,
      subjectKind: 'payment_line',
      subjectId: lineId,
      schemeId: run.schemeId,
      detail: {
        reference: line.reference,
        practiceId: line.practiceId,
        computedPence: line.computedPence,
        beforePence: line.amountPence,
        amountPence,
        reason: amendment.amendmentReason,
      },
    });
    return accepted({ lineId });
  },
);
