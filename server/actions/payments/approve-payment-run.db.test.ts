import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import {
  afterTheQuarter,
  calculated,
  exceptionsOf,
  linesOf,
  pastTheActions,
  practised,
  runOf,
  submitted,
  worked,
} from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import type { Actor } from '../../domain/permissions.ts';
import type { RunChanges } from '../../persistence/payments/payment-run-repository.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { approvePaymentRun } from './approve-payment-run.ts';
import { calculatePaymentRun } from './calculate-payment-run.ts';
import { releasePaymentRun } from './release-payment-run.ts';
import { settlePaymentException } from './settle-payment-exception.ts';
import { startPaymentRun } from './start-payment-run.ts';
import { submitPaymentRun } from './submit-payment-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = afterTheQuarter;

/** Two persons who may do everything, so that only the separation of duties stands between them and the money. */
const twoWithEveryRight = ({ world }: PaymentStory): [Actor, Actor] => {
  const rights = (actor: Actor): Actor => ({ ...actor, roles: ['view', 'prepare', 'approve', 'administer'] });
  return [rights(world.commissioner.prepares), rights(world.commissioner.approves)];
};

type Step = 'calculates' | 'amends' | 'settles' | 'submits';

/** A submitted run in which one person did one step and the other did the rest. */
const submittedWith = async (told: PaymentStory, step: Step, [one, other]: [Actor, Actor]): Promise<string> => {
  const whoever = (doing: Step) => (doing === step ? one : other);
  const { runId } = acceptedValue(
    await portal.act(other, startPaymentRun, { schemeId: told.story.schemeId, phaseKey: 'planning' }, { now }),
  );
  acceptedValue(await portal.act(whoever('calculates'), calculatePaymentRun, { runId, expectedVersion: 1 }, { now }));
  await worked(told, runId);
  const [line] = await linesOf(told, runId);
  const [exception] = await exceptionsOf(told, runId);
  acceptedValue(
    await portal.act(
      whoever('amends'),
      amendPaymentLine,
      { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 5, reason: 'Test' },
      { now },
    ),
  );
  acceptedValue(
    await portal.act(
      whoever('settles'),
      settlePaymentException,
      { exceptionId: exception?.id ?? '', expectedVersion: 1, settlement: 'Test' },
      { now },
    ),
  );
  const { version: expectedVersion } = await runOf(told, runId);
  acceptedValue(await portal.act(whoever('submits'), submitPaymentRun, { runId, expectedVersion }, { now }));
  return runId;
};

describe('nobody approves their own work', () => {
  it.each<Step>(['calculates', 'amends', 'settles', 'submits'])(
    'a person who %s the run does not approve it, whatever their rights',
    async (step) => {
      const told = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: null }]);
      const [one, other] = twoWithEveryRight(told);
      const third: Actor = { ...other, personId: told.world.commissioner.administers.personId };
      const runId = await submittedWith(told, step, [one, other]);
      const { version: expectedVersion } = await runOf(told, runId);
      const approve = (actor: Actor) => portal.act(actor, approvePaymentRun, { runId, expectedVersion }, { now });
      expect(refusalCodesOf(await approve(one))).toEqual(['RUN_AUTHOR_CANNOT_APPROVE']);
      expect(refusalCodesOf(await approve(other))).toEqual(['RUN_AUTHOR_CANNOT_APPROVE']);
      expect(await runOf(told, runId)).toMatchObject({ state: 'submitted', approvedBy: null });
      acceptedValue(await approve(third));
    },
  );

  it('the database says so too, when the decision is passed by', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const run = await submitted(told);
    const write = (changes: RunChanges) =>
      pastTheActions(portal, told.world.commissioner.prepares, (scope) => scope.paymentRuns.move(run, changes));
    const approvedBy = told.world.commissioner.prepares.personId;
    await expect(write({ state: 'approved', approvedBy, approvedAt: now })).rejects.toMatchObject({
      driverError: { constraint: 'the_approver_did_not_calculate' },
    });
    await expect(write({ state: 'approved' })).rejects.toMatchObject({
      driverError: { constraint: 'each_state_of_a_run_has_its_people' },
    });
    await expect(write({ state: 'released' })).rejects.toMatchObject({
      driverError: { constraint: 'each_state_of_a_run_has_its_people' },
    });
    expect(await runOf(told, run.id)).toMatchObject({ state: 'submitted', version: run.version });
  });

  it('needs the right to approve', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const run = await submitted(told);
    for (const actor of [told.world.commissioner.views, told.world.commissioner.administers]) {
      expect(
        refusalCodesOf(
          await portal.act(actor, approvePaymentRun, { runId: run.id, expectedVersion: run.version }, { now }),
        ),
      ).toEqual(['YOUR_ROLE_DOES_NOT_ALLOW_THIS']);
    }
  });
});

describe('steps cannot be skipped', () => {
  it('a calculated run is neither approved nor released, and a stale view of it changes nothing', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const run = await calculated(told);
    const input = { runId: run.id, expectedVersion: run.version };
    expect(
      refusalCodesOf(await portal.act(told.world.commissioner.approves, approvePaymentRun, input, { now })),
    ).toEqual(['RUN_CANNOT_DO_THIS']);
    expect(
      refusalCodesOf(await portal.act(told.world.commissioner.approves, releasePaymentRun, input, { now })),
    ).toEqual(['RUN_CANNOT_DO_THIS']);
    const stale = { runId: run.id, expectedVersion: run.version - 1 };
    expect(
      refusalCodesOf(await portal.act(told.world.commissioner.prepares, submitPaymentRun, stale, { now })),
    ).toEqual(['SOMEBODY_CHANGED_THIS_FIRST']);
  });
});
