import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../../domain/permissions.ts';
import { offerOf } from '../../testing/participation-story.ts';
import {
  afterTheQuarter,
  calculated,
  exceptionsOf,
  linesOf,
  pastTheActions,
  practised,
  runOf,
  worked,
} from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { TestPortal, acceptedValue, refusalsOf } from '../../testing/portal.ts';
import { declineClaim } from '../reported/decline-claim.ts';
import { askForActualPerformance } from '../reported/ask-for-actual-performance.ts';
import { tellFact } from '../reported/tell-fact.ts';
import { amendPaymentLine } from './amend-payment-line.ts';
import { approvePaymentRun } from './approve-payment-run.ts';
import { calculatePaymentRun } from './calculate-payment-run.ts';
import { settlePaymentException } from './settle-payment-exception.ts';
import { submitPaymentRun } from './submit-payment-run.ts';

let portal: TestPortal;
let owner: pg.Client;
beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client(process.env.TEST_OWNER_URL);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

const now = afterTheQuarter;
const inThePhase = new Date('2026-03-12T09:00:00Z');
const EVERY_RIGHT: Actor['roles'] = ['view', 'prepare', 'approve', 'administer'];

/** Somebody of the commissioner who prepares nothing else in this story, with every right. */
const somebody = ({ world }: PaymentStory): Actor => ({ ...world.commissioner.administers, roles: EVERY_RIGHT });

const telling = (told: PaymentStory, value: string, expectedVersion = 0) => ({
  schemeId: told.story.schemeId,
  phaseKey: 'planning',
  practiceId: told.world.practices[0]?.id ?? '',
  factKey: 'actualPayment//2025-26',
  value,
  date: '2025-26',
  source: 'Letter of 11 March',
  expectedVersion,
});

const submit = async (told: PaymentStory, runId: string): Promise<void> => {
  for (const { id: exceptionId, settlement } of await exceptionsOf(told, runId))
    if (settlement === null)
      acceptedValue(
        await portal.act(
          told.world.commissioner.prepares,
          settlePaymentException,
          { exceptionId, expectedVersion: 1, settlement: 'By hand.' },
          { now },
        ),
      );
  const { version: expectedVersion } = await runOf(told, runId);
  acceptedValue(
    await portal.act(told.world.commissioner.prepares, submitPaymentRun, { runId, expectedVersion }, { now }),
  );
};

const approve = async (told: PaymentStory, runId: string, actor: Actor) => {
  const { version: expectedVersion } = await runOf(told, runId);
  return portal.act(actor, approvePaymentRun, { runId, expectedVersion }, { now });
};

/** What somebody did, before or after the calculation, that somebody else then did over. */
const DEEDS: [string, (told: PaymentStory, who: Actor) => Promise<string>][] = [
  [
    'told a fact that somebody else corrected',
    async (told, who) => {
      acceptedValue(await portal.act(who, tellFact, telling(told, '1000000.00'), { now: inThePhase }));
      const { prepares } = told.world.commissioner;
      acceptedValue(await portal.act(prepares, tellFact, telling(told, '1000001.00', 1), { now: inThePhase }));
      return (await calculated(told)).id;
    },
  ],
  [
    'answered a claim',
    async (told, who) => {
      const { prepares } = told.world.commissioner;
      acceptedValue(await portal.act(prepares, tellFact, telling(told, '25200.00'), { now: inThePhase }));
      const [practice] = told.world.practices;
      if (!practice) throw new Error('The story has a practice.');
      const { id: offerId } = await offerOf(portal, practice);
      const asked = { offerId, componentKey: 'quarter', actualPence: null, actualSource: '', reason: 'We did more.' };
      const { claimId } = acceptedValue(
        await portal.act(practice.approves, askForActualPerformance, asked, { now: inThePhase }),
      );
      acceptedValue(
        await portal.act(
          who,
          declineClaim,
          { claimId, expectedVersion: 1, reason: 'Another year.' },
          { now: inThePhase },
        ),
      );
      return (await calculated(told)).id;
    },
  ],
  [
    'reviewed evidence',
    async (told, who) => {
      await owner.query('begin; set local row_security = off');
      await owner.query(`update evidence set reviewed_by = $1 where commissioner_id = $2`, [
        who.personId,
        told.world.commissioner.id,
      ]);
      await owner.query('commit');
      return (await calculated(told)).id;
    },
  ],
  [
    'calculated it before it was calculated again',
    async (told, who) => {
      const { id: runId, version: expectedVersion } = await calculated(told);
      acceptedValue(await portal.act(who, calculatePaymentRun, { runId, expectedVersion }, { now }));
      const once = await worked(told, runId);
      const again = { runId, expectedVersion: once.version };
      acceptedValue(await portal.act(told.world.commissioner.prepares, calculatePaymentRun, again, { now }));
      await worked(told, runId);
      return runId;
    },
  ],
  [
    'amended a payment that somebody else amended again',
    async (told, who) => {
      const { id: runId } = await calculated(told);
      for (const actor of [who, told.world.commissioner.prepares]) {
        const [line] = await linesOf(told, runId);
        const seen = { lineId: line?.id ?? '', expectedVersion: line?.version ?? 0 };
        const amendment = { ...seen, amountPence: actor === who ? 100 : 101, reason: 'Test' };
        acceptedValue(await portal.act(actor, amendPaymentLine, amendment, { now }));
      }
      return runId;
    },
  ],
  [
    'amended a payment that was set aside',
    async (told, who) => {
      const { id: runId } = await calculated(told);
      const [line] = await linesOf(told, runId);
      const amendment = { lineId: line?.id ?? '', expectedVersion: 1, amountPence: 100, reason: 'Test' };
      acceptedValue(await portal.act(who, amendPaymentLine, amendment, { now }));
      const { version: expectedVersion } = await runOf(told, runId);
      const again = { runId, expectedVersion };
      acceptedValue(await portal.act(told.world.commissioner.prepares, calculatePaymentRun, again, { now }));
      await worked(told, runId);
      return runId;
    },
  ],
  [
    'settled an exception that was set aside',
    async (told, who) => {
      const { id: runId } = await calculated(told);
      const [exception] = await exceptionsOf(told, runId);
      const settled = { exceptionId: exception?.id ?? '', expectedVersion: 1, settlement: 'By hand.' };
      acceptedValue(await portal.act(who, settlePaymentException, settled, { now }));
      const { version: expectedVersion } = await runOf(told, runId);
      const again = { runId, expectedVersion };
      acceptedValue(await portal.act(told.world.commissioner.prepares, calculatePaymentRun, again, { now }));
      await worked(told, runId);
      return runId;
    },
  ],
];

describe('the makers of a run', () => {
  it.each(DEEDS)('hold whoever %s, by decision and by key', async (_deed, doIt) => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: null }]);
    const who = somebody(told);
    const runId = await doIt(told, who);
    await submit(told, runId);
    const { makers } = await runOf(told, runId);
    expect(makers.map(({ personId }) => personId)).toContain(who.personId);

    const [refusal] = refusalsOf(await approve(told, runId, who));
    expect(refusal).toMatchObject({ code: 'RUN_AUTHOR_CANNOT_APPROVE' });
    expect(refusal?.message).toContain(`Who may: ${told.world.commissioner.approves.personName}.`);

    const run = await runOf(told, runId);
    const past = { state: 'approved', approvedBy: who.personId, approvedAt: now } as const;
    await expect(pastTheActions(portal, who, (scope) => scope.paymentRuns.move(run, past))).rejects.toMatchObject({
      driverError: { constraint: 'who_approved_a_run_is_not_its_maker' },
    });
    acceptedValue(await approve(told, runId, told.world.commissioner.approves));
  });

  it('are people: one person with two memberships is one, and told that nobody else may', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { commissioner, practices } = told.world;
    const elsewhere = somebody(told);
    acceptedValue(await portal.act(elsewhere, tellFact, telling(told, '25200.00'), { now: inThePhase }));
    const { id: runId } = await calculated(told);
    await submit(told, runId);
    // The same person, by another membership that holds the right to approve.
    const asAnother = {
      ...commissioner.approves,
      personId: elsewhere.personId,
      membershipId: practices[0]?.approves.membershipId ?? '',
    };
    const [refusal] = refusalsOf(await approve(told, runId, asAnother));
    expect(refusal).toMatchObject({ code: 'RUN_AUTHOR_CANNOT_APPROVE' });
    await owner.query('begin; set local row_security = off');
    await owner.query('update membership set revoked_at = now() where id = $1', [commissioner.approves.membershipId]);
    await owner.query('commit');
    const [alone] = refusalsOf(await approve(told, runId, asAnother));
    expect(alone?.message).toContain('Nobody else in your organisation may');
  });

  it('are never taken out of the set, nor made something else', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const { id: runId } = await calculated(told);
    const app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
    await app.connect();
    const { commissioner } = told.world;
    for (const audience of ['commissioner', 'system'])
      for (const statement of [
        'delete from payment_run_person',
        `update payment_run_person set part = 'approver'`,
        'delete from scheme_version_person',
        `update scheme_version_person set part = 'publisher'`,
      ]) {
        await app.query(
          `begin; set local role portal_${audience}; set local app.audience = '${audience}'; set local app.organisation = '${commissioner.id}'; set local app.commissioners = '{${commissioner.id}}'`,
        );
        await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
        await app.query('rollback');
      }
    await app.end();
    const run = await runOf(told, runId);
    const asApprover = (personId: string) =>
      pastTheActions(portal, commissioner.prepares, (scope) =>
        scope.paymentRuns.takePart(run, { personId, part: 'approver', since: now }),
      );
    // Nobody is the approver of a run that nobody has submitted.
    await expect(asApprover(commissioner.approves.personId)).rejects.toThrow(/row-level security/);
    await submit(told, runId);
    expect(await asApprover(commissioner.prepares.personId)).toBe(false);
    expect(await asApprover(commissioner.approves.personId)).toBe(true);
  });
});
