import { approvePaymentRun } from '../../server/actions/payments/approve-payment-run.ts';
import { calculatePaymentRun } from '../../server/actions/payments/calculate-payment-run.ts';
import { releasePaymentRun } from '../../server/actions/payments/release-payment-run.ts';
import { startPaymentRun } from '../../server/actions/payments/start-payment-run.ts';
import { submitPaymentRun } from '../../server/actions/payments/submit-payment-run.ts';
import { calculatePaymentRunTask } from '../../server/jobs/calculate-payment-run-task.ts';
import type { Stage } from './stage.ts';

/** A phase is paid: calculated and submitted by one person, approved and released by another. */
export async function payPhase(
  stage: Stage,
  { schemeId, phaseKey, day, release }: { schemeId: string; phaseKey: string; day: string; release: boolean },
): Promise<void> {
  const officer = stage.person('financeOfficer');
  const director = stage.person('financeDirector');
  const { runId } = await stage.act({ actor: officer, at: `${day}T09:00` }, startPaymentRun, { schemeId, phaseKey });
  await stage.act({ actor: officer, at: `${day}T09:05` }, calculatePaymentRun, { runId, expectedVersion: 1 });
  await calculatePaymentRunTask(
    { commissionerId: stage.places.westmoor.commissionerId, runId },
    {
      source: stage.source,
      now: () => Promise.resolve(new Date(`${day}T09:06:00Z`)),
      stopping: () => false,
      lastTry: true,
      jobId: 'demonstration',
      logFault: (fault) => {
        throw fault;
      },
    },
  );
  const version = async () => (await stage.read(officer, (scope) => scope.paymentRuns.byId(runId)))?.version ?? 0;
  await stage.act({ actor: officer, at: `${day}T11:00` }, submitPaymentRun, {
    runId,
    expectedVersion: await version(),
  });
  await stage.act({ actor: director, at: `${day}T14:00` }, approvePaymentRun, {
    runId,
    expectedVersion: await version(),
  });
  if (release)
    await stage.act({ actor: director, at: `${day}T15:00` }, releasePaymentRun, {
      runId,
      expectedVersion: await version(),
    });
}
