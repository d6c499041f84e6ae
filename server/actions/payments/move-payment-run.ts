import { refused, refusedFor } from '../../domain/outcome.ts';
import type { Outcome, Reason } from '../../domain/outcome.ts';
import type { EventName } from '../../domain/events.ts';
import type { PaymentRun, RunChanges } from '../../persistence/payments/payment-run-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Which run, as the person who moves it saw it. */
export interface MovePaymentRun {
  runId: string;
  expectedVersion: number;
}

/** One move of a run: why it may not be made, what it changes, and what it is called afterwards. */
export interface RunMove {
  whyNot: (run: PaymentRun) => Reason | null;
  changes: RunChanges;
  event: EventName;
  detail?: Record<string, unknown>;
}

/**
 * Makes a move that is stored only if the run is still in the state and version that were read.
 * Refusals: NOT_FOUND, SOMEBODY_CHANGED_THIS_FIRST, and the move's own.
 */
export async function movePaymentRun(
  scope: Scope,
  { runId, expectedVersion }: MovePaymentRun,
  move: RunMove,
): Promise<Outcome<PaymentRun>> {
  const run = await scope.paymentRuns.byId(runId);
  if (!run) return refused('NOT_FOUND', 'runId');
  const why = move.whyNot(run);
  if (why) return refusedFor([why]);
  if (run.version !== expectedVersion || !(await scope.paymentRuns.move(run, move.changes)))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.happened({
    name: move.event,
    commissionerId: run.commissionerId,
    subjectKind: 'payment_run',
    subjectId: runId,
    schemeId: run.schemeId,
    detail: { number: run.number, totalPence: run.totalPence, ...move.detail },
  });
  return { accepted: true, value: run };
}
