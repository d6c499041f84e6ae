import { approvePaymentRun } from '../../server/actions/payments/approve-payment-run.ts';
import { calculatePaymentRun } from '../../server/actions/payments/calculate-payment-run.ts';
import { releasePaymentRun } from '../../server/actions/payments/release-payment-run.ts';
import { startPaymentRun } from '../../server/actions/payments/start-payment-run.ts';
import { submitPaymentRun } from '../../server/actions/payments/submit-payment-run.ts';
import { calculatePaymentRunTask } from '../../server/jobs/calculate-payment-run-task.ts';
import type { Stage } from './stage.ts';

/** A phase is paid: calculated and submitted by one person, approved and released by another. */
export async function payPhase(stage: Stage, schemeId: string, phaseKey: string, { day, release }: { day: string; release: boolean }): Promise<void> {
  const officer = stage.person('financeOfficer');
  const director = stage.person('financeDirector');
  const { runId } = await stage.act(officer, startPaymentRun, { schemeId, phaseKey }, `${day}T09:00`);
  await stage.act(officer, calculatePaymentRun, { runId, expectedVersion: 1 }, `${day}T09:05`);
  await calculatePaymentRunTask({ commissionerId: stage.places.westmoor.commissionerId, runId }, {
    source: stage.source, now: () => Promise.resolve(new Date(`${day}T09:06:00Z`)), stopping: () => false, lastTry: true, jobId: 'demonstration',
    logFault: (fault) => { throw fault; },
  });
  const version = async () => (await stage.read(officer, (scope) => scope.paymentRuns.byId(runId)))?.version ?? 0;
  await stage.act(officer, submitPaymentRun, { runId, expectedVersion: await version() }, `${day}T11:00`);
  await stage.act(director, approvePaymentRun, { runId, expectedVersion: await version() }, `${day}T14:00`);
  if (release) await stage.act(director, releasePaymentRun, { runId, expectedVersion: await version() }, `${day}T15:00`);
}
