import { accepted, refused } from '../../domain/outcome.ts';
import { decideStartPaymentRun } from '../../domain/payments/decide-start-payment-run.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import { toRange } from '../../persistence/period-range.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { whyTextUnread } from '../schemes/text-problems.ts';

/** What is paid: one phase of a scheme. */
export interface StartPaymentRun {
  schemeId: string;
  phaseKey: string;
}

/**
 * Starts the run that pays a phase. Nothing is worked out yet. One run at a time for a phase: a second is refused until the
 * first is withdrawn. Refusals: NOT_FOUND, SCHEME_IS_NOT_PUBLISHED, TEXT_CANNOT_BE_READ, PHASE_IS_UNKNOWN,
 * PHASE_HAS_NOT_ENDED, RUN_EXISTS.
 */
export const startPaymentRun = defineAction(
  'payment-run:calculate',
  async (scope: Scope, { schemeId, phaseKey }: StartPaymentRun) => {
    const scheme = await scope.schemes.byId(schemeId);
    const version = await scope.schemes.currentVersion(schemeId);
    if (!scheme || !version) return refused('NOT_FOUND', 'schemeId');
    const decision = decideStartPaymentRun(
      { ...scheme, unread: whyTextUnread(version) },
      () => phaseOf(version.definition, phaseKey),
      scope.today,
    );
    if (!decision.accepted) return decision;
    const { state, phase } = decision.value;

    const { commissionerId } = scheme;
    const runId = scope.newId();
    const number = await scope.paymentRuns.nextNumber(commissionerId);
    await scope.paymentRuns.add({
      commissionerId,
      id: runId,
      number,
      schemeId,
      schemeVersionId: version.id,
      phaseKey,
      period: toRange(phase),
      state,
      createdBy: scope.actor.personId,
      createdAt: scope.now,
    });
    await scope.happened({
      name: 'payment_run.started',
      commissionerId,
      subjectKind: 'payment_run',
      subjectId: runId,
      schemeId,
      detail: { number, phase: phase.name, version: version.number },
    });
    return accepted({ runId });
  },
);
