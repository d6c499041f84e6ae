import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Entrant } from '../../persistence/scope.ts';
import { withinScope } from '../../persistence/scope.ts';
import { raw } from '../../persistence/sql.ts';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import {
  afterTheQuarter,
  approved,
  linesOf,
  pastTheActions,
  practised,
  released,
  runOf,
  submitted,
} from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { releasePaymentRun } from './release-payment-run.ts';
import { startPaymentRun } from './start-payment-run.ts';
import { withdrawPaymentRun } from './withdraw-payment-run.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = afterTheQuarter;
const paid = { qofPence: 9_600_000 };
const transfersOf = ({ world }: PaymentStory, runId: string) =>
  portal.read(world.commissioner.views, (scope) => scope.ledger.transfersOfRuns([runId]));

describe('releasing a run', () => {
  it('moves each sum above nothing from the scheme to the practice, once, and says when it was paid', async () => {
    const told = await practised(portal, [
      paid,
      { ...paid, did: { discussions: 0, response: 1 } },
      { qofPence: 1_000 },
    ]);
    const run = await released(told);
    expect(run).toMatchObject({
      state: 'released',
      releasedAt: now,
      releasedByName: told.world.commissioner.approves.personName,
    });
    const lines = await linesOf(told, run.id);
    expect(lines.map(({ amountPence, paidAt }) => [amountPence, paidAt])).toEqual([
      [2_400_000, now],
      [0, null],
      [250, now],
    ]);
    expect(
      (await transfersOf(told, run.id)).map(({ amountPence, reason, reference }) => [amountPence, reason, reference]),
    ).toEqual([
      [2_400_000, 'payment', lines[0]?.reference],
      [250, 'payment', lines[2]?.reference],
    ]);
    const balances = await portal.read(told.world.commissioner.views, (scope) =>
      scope.ledger.balances(told.world.commissioner.id),
    );
    expect(balances.reduce((sum, { pence }) => sum + pence, 0)).toBe(0);
    expect(balances.find(({ schemeId }) => schemeId === told.story.schemeId)?.pence).toBe(-2_400_250);
  });

  it('20 repeats of one request at the same moment are answered alike and pay once', async () => {
    const told = await practised(portal, [paid, paid]);
    const run = await approved(told);
    const actionId = randomUUID();
    const release = () =>
      portal.act(
        told.world.commissioner.approves,
        releasePaymentRun,
        { runId: run.id, expectedVersion: run.version },
        { now, actionId },
      );
    const outcomes = await Promise.all(Array.from({ length: 20 }, release));
    expect(outcomes.map(acceptedValue)).toEqual(outcomes.map(() => ({ runId: run.id, transfers: 2 })));
    expect(await transfersOf(told, run.id)).toHaveLength(2);
    const other = portal.act(
      told.world.commissioner.approves,
      releasePaymentRun,
      { runId: run.id, expectedVersion: 1 },
      { now, actionId },
    );
    expect(refusalCodesOf(await other)).toEqual(['ACTION_ID_WAS_USED_FOR_SOMETHING_ELSE']);
  });

  it('20 different requests at the same moment pay once, and the others are refused', async () => {
    const told = await practised(portal, [paid, paid]);
    const run = await approved(told);
    const release = () =>
      portal.act(
        told.world.commissioner.approves,
        releasePaymentRun,
        { runId: run.id, expectedVersion: run.version },
        { now },
      );
    const outcomes = await Promise.all(Array.from({ length: 20 }, release));
    expect(outcomes.filter(({ accepted }) => accepted)).toHaveLength(1);
    const refusals = outcomes.filter(({ accepted }) => !accepted).flatMap(refusalCodesOf);
    expect(refusals.filter((code) => code !== 'SOMEBODY_CHANGED_THIS_FIRST' && code !== 'RUN_CANNOT_DO_THIS')).toEqual(
      [],
    );
    expect(await transfersOf(told, run.id)).toHaveLength(2);
  });

  it('pays nothing twice even when the statement itself is repeated', async () => {
    const told = await practised(portal, [paid]);
    const run = await released(told);
    const {
      approves: { personId: madeBy },
    } = told.world.commissioner;
    const made = await pastTheActions(portal, told.world.commissioner.approves, (scope) =>
      scope.ledger.payLines(run.id, {
        commissionerId: run.commissionerId,
        actionId: randomUUID(),
        madeBy,
        madeAt: now,
      }),
    );
    expect(made).toBe(0);
    expect(await transfersOf(told, run.id)).toHaveLength(1);
  });

  it('opens the account of a practice once, however many schemes pay it', async () => {
    const told = await practised(portal, [paid]);
    await released(told);
    const accounts = await portal.read(told.world.commissioner.views, (scope) =>
      scope.ledger.balances(told.world.commissioner.id),
    );
    await pastTheActions(portal, told.world.commissioner.approves, async (scope) => {
      const [run] = await scope.paymentRuns.ofSchemes([told.story.schemeId]);
      await scope.ledger.openAccounts(told.world.commissioner.id, run?.id ?? '');
    });
    expect(
      await portal.read(told.world.commissioner.views, (scope) => scope.ledger.balances(told.world.commissioner.id)),
    ).toEqual(accounts);
  });

  it('is the end: a released run is not withdrawn, and no second run is started for the phase', async () => {
    const told = await practised(portal, [paid]);
    const run = await released(told);
    const withdraw = portal.act(
      told.world.commissioner.prepares,
      withdrawPaymentRun,
      { runId: run.id, expectedVersion: run.version, reason: 'Regret' },
      { now },
    );
    expect(refusalCodesOf(await withdraw)).toEqual(['RUN_CANNOT_DO_THIS']);
    const start = portal.act(
      told.world.commissioner.prepares,
      startPaymentRun,
      { schemeId: told.story.schemeId, phaseKey: 'planning' },
      { now },
    );
    expect(refusalCodesOf(await start)).toEqual(['RUN_EXISTS']);
    expect(await runOf(told, run.id)).toMatchObject({ state: 'released' });
  });
});

describe('the ledger as the database holds it', () => {
  const denied = { driverError: { code: '42501' } };

  it.each([
    ['change a transfer', 'update transfer set amount_pence = 1'],
    ['delete a transfer', 'delete from transfer'],
    ['empty the ledger', 'truncate transfer'],
    ['change an account', `update account set kind = 'scheme'`],
    ['delete an account', 'delete from account'],
  ])('nobody may %s', async (_name, statement) => {
    const told = await practised(portal, [paid]);
    const run = await released(told);
    const entrants: Entrant[] = [
      { audience: 'actor', actor: told.world.commissioner.approves },
      { audience: 'actor', actor: told.world.practices[0]!.approves },
      { audience: 'system', name: 'tests', commissionerIds: [told.world.commissioner.id] },
    ];
    for (const entrant of entrants) {
      const attempt = withinScope(portal.source, entrant, { now }, async (scope) => {
        await Reflect.get(scope, 'rows').select(raw(statement));
      });
      await expect(attempt).rejects.toMatchObject(denied);
    }
    expect(await transfersOf(told, run.id)).toHaveLength(1);
  });

  it('pays no sum but the one on the line, and none before the run is released', async () => {
    const told = await practised(portal, [paid]);
    const run = await submitted(told);
    const { approves } = told.world.commissioner;
    const stamp = {
      commissionerId: run.commissionerId,
      actionId: randomUUID(),
      madeBy: approves.personId,
      madeAt: now,
    };
    await expect(
      pastTheActions(portal, approves, async (scope) => {
        await scope.ledger.openAccounts(run.commissionerId, run.id);
        await scope.ledger.payLines(run.id, stamp);
      }),
    ).rejects.toMatchObject(denied);
    expect(await transfersOf(told, run.id)).toEqual([]);
  });

  it('a practice sees what it was paid and nothing of the others', async () => {
    const told = await practised(portal, [paid, { qofPence: 4_000 }]);
    const run = await released(told);
    const seen = await portal.read(told.world.practices[1]!.views, async (scope) => ({
      transfers: await scope.ledger.transfersOfRuns([run.id]),
      balances: await scope.ledger.balances(told.world.commissioner.id),
    }));
    expect(seen.transfers.map(({ amountPence }) => amountPence)).toEqual([1_000]);
    expect(seen.balances.map(({ pence }) => pence)).toEqual([1_000]);
  });
});
