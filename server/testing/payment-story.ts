import { approvePaymentRun } from '../actions/payments/approve-payment-run.ts';
import { calculatePaymentRun } from '../actions/payments/calculate-payment-run.ts';
import { releasePaymentRun } from '../actions/payments/release-payment-run.ts';
import { startPaymentRun } from '../actions/payments/start-payment-run.ts';
import { submitPaymentRun } from '../actions/payments/submit-payment-run.ts';
import type { Actor } from '../domain/permissions.ts';
import type { SchemeDefinition } from '../domain/schemes/scheme-definition.ts';
import { calculatePaymentRunTask } from '../jobs/calculate-payment-run-task.ts';
import type { PaymentException } from '../persistence/payments/payment-exception-repository.ts';
import type { PaymentLine } from '../persistence/payments/payment-line-repository.ts';
import type { PaymentRun } from '../persistence/payments/payment-run-repository.ts';
import { withinScope } from '../persistence/scope.ts';
import type { Scope } from '../persistence/scope.ts';
import { join, show } from './participation-story.ts';
import { acceptedValue } from './portal.ts';
import type { TestPortal } from './portal.ts';
import { publish } from './scheme-story.ts';
import type { Story } from './scheme-story.ts';
import { buildWorld } from './world.ts';
import type { World } from './world.ts';

/** The day after the planning phase, when it can be paid. */
export const afterTheQuarter = new Date('2026-04-01T09:00:00Z');

const DONE = { discussions: 3, response: 1 };

export interface PaymentStory {
  portal: TestPortal;
  world: World;
  story: Story;
}

/** What each practice was paid for 2024-25 (null: not known) and what it did; practices beyond the list are not in the scheme. */
export interface Practised {
  qofPence: number | null;
  did?: { discussions: number; response: number };
}

/** A published planning scheme which these practices joined. Each did everything unless it says otherwise. */
export async function practised(
  portal: TestPortal,
  practices: Practised[],
  definition?: SchemeDefinition,
): Promise<PaymentStory> {
  const world = await buildWorld(portal.source, {
    practices: practices.length,
    qofPayment: { financialYear: '2024-25', pence: (index) => practices[index]?.qofPence ?? null },
  });
  const story = await publish(portal, world, definition);
  await Promise.all(
    world.practices.map(async (practice, index) => {
      const { participationId } = await join(portal, practice);
      await show(portal, { world, practice, participationId }, practices[index]?.did ?? DONE);
    }),
  );
  return { portal, world, story };
}

/** A run for the planning phase, not yet calculated. */
export async function started({ portal, world, story }: PaymentStory): Promise<PaymentRun> {
  const { runId } = acceptedValue(
    await portal.act(
      world.commissioner.prepares,
      startPaymentRun,
      { schemeId: story.schemeId, phaseKey: 'planning' },
      { now: afterTheQuarter },
    ),
  );
  return runOf({ portal, world }, runId);
}

export async function runOf(
  { portal, world }: Pick<PaymentStory, 'portal' | 'world'>,
  runId: string,
): Promise<PaymentRun> {
  const run = await portal.read(world.commissioner.views, (scope) => scope.paymentRuns.byId(runId));
  if (!run) throw new Error('There is no such run.');
  return run;
}

/** Somebody who prepares asks for the calculation. */
export async function asked(told: PaymentStory, runId: string): Promise<PaymentRun> {
  const { version: expectedVersion } = await runOf(told, runId);
  acceptedValue(
    await told.portal.act(
      told.world.commissioner.prepares,
      calculatePaymentRun,
      { runId, expectedVersion },
      { now: afterTheQuarter },
    ),
  );
  return runOf(told, runId);
}

/** What the worker does with the job, in this process. */
export async function worked(
  { portal, world }: Pick<PaymentStory, 'portal' | 'world'>,
  runId: string,
  now = afterTheQuarter,
): Promise<PaymentRun> {
  await calculatePaymentRunTask(
    { commissionerId: world.commissioner.id, runId },
    {
      source: portal.source,
      now: () => Promise.resolve(now),
      stopping: () => false,
      lastTry: true,
      jobId: '1',
      logFault: () => undefined,
    },
  );
  return runOf({ portal, world }, runId);
}

/** A run of the planning phase, calculated. */
export async function calculated(told: PaymentStory): Promise<PaymentRun> {
  const { id } = await started(told);
  await asked(told, id);
  return worked(told, id);
}

/** … and submitted by whoever prepared it. */
export async function submitted(told: PaymentStory): Promise<PaymentRun> {
  const { id: runId, version: expectedVersion } = await calculated(told);
  acceptedValue(
    await told.portal.act(
      told.world.commissioner.prepares,
      submitPaymentRun,
      { runId, expectedVersion },
      { now: afterTheQuarter },
    ),
  );
  return runOf(told, runId);
}

/** … and approved by another person. */
export async function approved(told: PaymentStory): Promise<PaymentRun> {
  const { id: runId, version: expectedVersion } = await submitted(told);
  acceptedValue(
    await told.portal.act(
      told.world.commissioner.approves,
      approvePaymentRun,
      { runId, expectedVersion },
      { now: afterTheQuarter },
    ),
  );
  return runOf(told, runId);
}

/** … and released. */
export async function released(told: PaymentStory): Promise<PaymentRun> {
  const { id: runId, version: expectedVersion } = await approved(told);
  acceptedValue(
    await told.portal.act(
      told.world.commissioner.approves,
      releasePaymentRun,
      { runId, expectedVersion },
      { now: afterTheQuarter },
    ),
  );
  return runOf(told, runId);
}

/** Writes past the actions, as somebody who found a way around them would: under the fence of this actor. */
export async function pastTheActions<T>(
  portal: TestPortal,
  actor: Actor,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return withinScope(portal.source, { audience: 'actor', actor }, { now: afterTheQuarter }, work);
}

/** The lines of a run, in the order of the practices. */
export async function linesOf(
  { portal, world }: Pick<PaymentStory, 'portal' | 'world'>,
  runId: string,
): Promise<PaymentLine[]> {
  const [page] = await portal.read(world.commissioner.views, (scope) =>
    scope.paymentLines.pagesOfRuns([runId], {
      first: 1000,
      after: null,
      search: null,
      amountPence: null,
      sort: 'PRACTICE',
    }),
  );
  return page?.nodes ?? [];
}

export async function exceptionsOf(
  { portal, world }: Pick<PaymentStory, 'portal' | 'world'>,
  runId: string,
): Promise<PaymentException[]> {
  return portal.read(world.commissioner.views, (scope) => scope.paymentExceptions.ofRuns([runId]));
}
