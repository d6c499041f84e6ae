import { refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { EventName } from '../../domain/events.ts';
import type { PaymentRunState } from '../../domain/payments/run-states.ts';
import type { PaymentRun, RunChanges } from '../../persistence/payments/payment-run-repository.ts';
import type { PaymentRunPersonRow } from '../../persistence/payments/payment-run-person-row.ts';
import type { Scope } from '../../persistence/scope.ts';

/** Which run, as the person who moves it saw it. */
export interface MovePaymentRun {
  runId: string;
  expectedVersion: number;
}

/** One move of a run: the decision, what it changes besides the state, and what it is called afterwards. */
export interface RunMove {
  decide: (run: PaymentRun) => Outcome<{ state: PaymentRunState }>;
  /** What whoever moves it is for the run from now on; left out when that says nothing of them. */
  part?: PaymentRunPersonRow['part'];
  changes?: Omit<RunChanges, 'state'>;
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
  const decision = move.decide(run);
  if (!decision.accepted) return decision;
  const { state } = decision.value;
  if (run.version !== expectedVersion) return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  const person = { personId: scope.actor.personId, since: scope.now };
  // Whoever became a maker since the run was read, in another request, is refused as one who was before.
  if (move.part && !(await scope.paymentRuns.takePart(run, { ...person, part: move.part })))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  if (!(await scope.paymentRuns.move(run, { ...move.changes, state })))
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
