import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestPortal, acceptedValue, refusalCodesOf } from '../../testing/portal.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { afterTheQuarter, asked, calculated, linesOf, practised, runOf, worked } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { approvePaymentRun } from '../payments/approve-payment-run.ts';
import { replayRun } from '../payments/replay-run.ts';
import { submitPaymentRun } from '../payments/submit-payment-run.ts';
import { agreeClaim } from './agree-claim.ts';
import { declineClaim } from './decline-claim.ts';
import { withdrawClaim } from './withdraw-claim.ts';
import { askForActualPerformance } from './ask-for-actual-performance.ts';
import type { AskForActualPerformance } from './ask-for-actual-performance.ts';
import { readClaimCases } from './claim-case.ts';
import { tellFact } from './tell-fact.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const now = afterTheQuarter;
const firstOf = ({ world }: PaymentStory) => {
  const [practice] = world.practices;
  if (!practice) throw new Error('There is no practice.');
  return practice;
};
/** £96,000.00 for 2024-25: the quarter's share is £24,000.00, and £25,200.00 is 5.00 % better. */
const story = () => practised(portal, [{ qofPence: 9_600_000 }, { qofPence: 8_000_000 }]);
const ask = async (told: PaymentStory, changes: Partial<AskForActualPerformance> = {}, at = now) => {
  const practice = firstOf(told);
  const { id: offerId } = await offerOf(portal, practice);
  const input = {
    offerId,
    componentKey: 'quarter',
    actualPence: 2_520_000,
    actualSource: 'CQRS statement of 1 April',
    reason: 'We did better.',
    ...changes,
  };
  return portal.act(practice.approves, askForActualPerformance, input, { now: at });
};
const claimed = async (told: PaymentStory) => acceptedValue(await ask(told)).claimId;
const decide = (told: PaymentStory, action: typeof agreeClaim, claimId: string) =>
  portal.act(
    told.world.commissioner.prepares,
    action,
    { claimId, expectedVersion: 1, reason: 'The statement agrees.' },
    { now },
  );
const submit = async (told: PaymentStory, runId: string) => {
  const { version: expectedVersion } = await runOf(told, runId);
  return portal.act(told.world.commissioner.prepares, submitPaymentRun, { runId, expectedVersion }, { now });
};

describe('asking for actual performance', () => {
  it('may be done for 25,200.00 against 24,000.00 and not for a penny less, with the sum shown', async () => {
    const told = await story();
    const refused = await ask(told, { actualPence: 2_519_999 });
    expect(refused).toMatchObject({
      refusal: {
        code: 'CLAIM_IS_NOT_BETTER_ENOUGH',
        field: 'actualPence',
        message: '£25,199.99 is less than £24,000.00 × (100 + 5.00) ÷ 100 = £25,200.00, so it may not be asked for.',
      },
    });
    const claimId = await claimed(told);
    const kept = await portal.read(told.world.commissioner.views, (scope) => scope.performanceClaims.byId(claimId));
    expect(kept).toMatchObject({
      state: 'waiting',
      sharePence: 2_400_000,
      leastPence: 2_520_000,
      actualPence: 2_520_000,
      claimPercent: '5.00',
      reason: 'We did better.',
    });
    expect(refusalCodesOf(await ask(told))).toEqual(['CLAIM_WAITS']);
  });

  it('takes the sum on record and no other', async () => {
    const told = await story();
    const practice = firstOf(told);
    acceptedValue(
      await portal.act(
        told.world.commissioner.prepares,
        tellFact,
        {
          schemeId: told.story.schemeId,
          phaseKey: 'planning',
          practiceId: practice.id,
          factKey: 'actualPayment//2025-26',
          value: '25300.00',
          date: '2025-26',
          source: 'CQRS',
          expectedVersion: 0,
        },
        { now },
      ),
    );
    expect(refusalCodesOf(await ask(told))).toEqual(['ACTUAL_SUM_IS_ON_RECORD']);
    const { claimId } = acceptedValue(await ask(told, { actualPence: null, actualSource: '' }));
    const kept = await portal.read(practice.views, (scope) => scope.performanceClaims.byId(claimId));
    expect(kept).toMatchObject({ actualPence: 2_530_000, actualSource: 'CQRS' });
  });

  it('needs its source, its reason, and a person who may commit the practice', async () => {
    const told = await story();
    expect(refusalCodesOf(await ask(told, { actualSource: ' ', reason: '' }))).toEqual([
      'FIELD_IS_EMPTY',
      'REASON_IS_MISSING',
    ]);
    expect(refusalCodesOf(await ask(told, { actualPence: null }))).toEqual(['AMOUNT_IS_NOT_ALLOWED']);
    expect(refusalCodesOf(await ask(told, { componentKey: 'other' }))).toEqual(['CLAIM_IS_NOT_IN_THE_SCHEME']);
    const practice = firstOf(told);
    const { id: offerId } = await offerOf(portal, practice);
    const input = { offerId, componentKey: 'quarter', actualPence: 2_520_000, actualSource: 'x', reason: 'x' };
    expect(refusalCodesOf(await portal.act(practice.prepares, askForActualPerformance, input, { now }))).toEqual([
      'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
    ]);
    expect(
      refusalCodesOf(await portal.act(told.world.practices[1]!.approves, askForActualPerformance, input, { now })),
    ).toEqual(['NOT_FOUND']);
    expect(await sqlAs(practice.views, 'select from performance_claim')).toEqual([]);
  });

  it('may be taken back, and asked again; a second answer is refused', async () => {
    const told = await story();
    const claimId = await claimed(told);
    const back = () =>
      portal.act(firstOf(told).approves, withdrawClaim, { claimId, expectedVersion: 1, reason: 'A slip.' }, { now });
    acceptedValue(await back());
    expect(refusalCodesOf(await back())).toEqual(['CLAIM_IS_ANSWERED']);
    expect(refusalCodesOf(await decide(told, agreeClaim, claimId))).toEqual(['CLAIM_IS_ANSWERED']);
    await claimed(told);
  });

  it('is answered once by two who decide at once', async () => {
    const told = await story();
    const claimId = await claimed(told);
    const both = await Promise.all([decide(told, agreeClaim, claimId), decide(told, declineClaim, claimId)]);
    expect(both.filter(({ accepted }) => accepted)).toHaveLength(1);
    expect(await sqlAs(told.world.commissioner.views, 'select from performance_claim_answer')).toHaveLength(1);
  });
});

describe('a claim that is agreed', () => {
  it('is paid by the calculation, whose working says why, and replays to the penny', async () => {
    const told = await story();
    acceptedValue(await decide(told, agreeClaim, await claimed(told)));
    const run = await calculated(told);
    expect(run).toMatchObject({ claimsAgreedSince: 0, openExceptions: 0 });
    const [line] = await linesOf(told, run.id);
    expect(line?.amountPence).toBe(2_520_000);
    const { views } = told.world.commissioner;
    const [kept] = await portal.read(views, (scope) => scope.calculations.linesOfPractices(run.id, [firstOf(told).id]));
    expect(JSON.stringify(kept?.working)).toContain(
      'The practice asked for its actual performance; agreed on 1 April 2026',
    );
    expect(await portal.read(told.world.commissioner.views, (scope) => replayRun(scope, run.id))).toMatchObject({
      lines: 2,
      differences: [],
    });
  });

  it('keeps a run that was calculated before from being handed over until it is calculated again', async () => {
    const told = await story();
    const claimId = await claimed(told);
    const { id: runId, version: before } = await calculated(told);
    acceptedValue(await decide(told, agreeClaim, claimId));
    expect(await runOf(told, runId)).toMatchObject({ claimsAgreedSince: 1, version: before + 1 });
    expect(refusalCodesOf(await submit(told, runId))).toEqual(['RUN_MISSES_CLAIMS']);
    await asked(told, runId);
    expect(await worked(told, runId)).toMatchObject({ claimsAgreedSince: 0, totalPence: 2_520_000 + 2_000_000 });
    acceptedValue(await submit(told, runId));
  });

  it('comes too late once the run is handed over; asking comes too late once it is approved', async () => {
    const told = await story();
    const claimId = await claimed(told);
    const { id: runId } = await calculated(told);
    acceptedValue(await submit(told, runId));
    expect(refusalCodesOf(await decide(told, agreeClaim, claimId))).toEqual(['RUN_IS_TOO_FAR_FOR_A_CLAIM']);
    acceptedValue(await decide(told, declineClaim, claimId));
    const { version: expectedVersion } = await runOf(told, runId);
    acceptedValue(
      await portal.act(told.world.commissioner.approves, approvePaymentRun, { runId, expectedVersion }, { now }),
    );
    expect(refusalCodesOf(await ask(told))).toEqual(['PHASE_IS_PAID']);
  });
});

describe('the database', () => {
  it('lets nobody decide in the practice’s place, nor the practice in the commissioner’s', async () => {
    const told = await story();
    const claimId = await claimed(told);
    const insert = (outcome: string, by: string) => `insert into performance_claim_answer
      select commissioner_id, gen_random_uuid(), id, practice_id, '${outcome}', 'x', '${by}', now() from performance_claim where id = '${claimId}'`;
    const practice = firstOf(told).approves;
    await expect(sqlAs(practice, insert('agreed', practice.personId))).rejects.toThrow(/row-level security/);
    const { approves } = told.world.commissioner;
    await expect(sqlAs(approves, insert('withdrawn', approves.personId))).rejects.toThrow(/row-level security/);
    await expect(sqlAs(approves, 'insert into performance_claim select * from performance_claim')).rejects.toThrow(
      /permission denied|row-level security/,
    );
    expect(await sqlAs(told.world.practices[1]!.approves, 'select from performance_claim')).toEqual([]);
  });
});

describe('what a claim rests on', () => {
  it('is shown before anything is asked: the share, the percentage, the least sum', async () => {
    const told = await story();
    const practice = firstOf(told);
    const offer = await offerOf(portal, practice);
    const [one] = await portal.read(practice.views, (scope) => readClaimCases(scope, offer), now);
    expect(one).toMatchObject({
      componentKey: 'quarter',
      claimPercent: '5.00',
      year: '2025-26',
      share: { pence: 2_400_000n, leastPence: 2_520_000n },
      onRecord: null,
      inQuestion: { latest: null, paid: false },
    });
  });

  it('says why there is no share when a fact is missing', async () => {
    const told = await practised(portal, [{ qofPence: null }]);
    const practice = firstOf(told);
    const offer = await offerOf(portal, practice);
    const [one] = await portal.read(practice.views, (scope) => readClaimCases(scope, offer), now);
    expect(one).toMatchObject({ share: null, noShareBecause: 'QOF payment for 2024-25 is missing' });
    expect(refusalCodesOf(await ask(told))).toEqual(['CLAIM_HAS_NO_SHARE']);
  });
});
