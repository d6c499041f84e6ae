import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { withinScope } from '../../persistence/scope.ts';
import { movedFrom, moves } from '../../testing/moves.ts';
import { join, offerOf, publishAtOnce } from '../../testing/participation-story.ts';
import { afterTheQuarter, exceptionsOf, linesOf, released } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { planningScheme, publish } from '../../testing/scheme-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import type { Action } from '../action.ts';
import { perform } from '../perform.ts';
import { agreeClaim } from '../reported/agree-claim.ts';
import { askForActualPerformance } from '../reported/ask-for-actual-performance.ts';
import { declineClaim } from '../reported/decline-claim.ts';
import { reportCounts } from '../reported/report-counts.ts';
import { tellFact } from '../reported/tell-fact.ts';
import { withdrawClaim } from '../reported/withdraw-claim.ts';
import { whoOwes } from '../telling/who-owes.ts';
import { confirmEvidence } from './confirm-evidence.ts';
import { declineOffer } from './decline-offer.ts';
import { endScheme } from './end-scheme.ts';
import { optIn } from './opt-in.ts';
import { recordEvidence } from './record-evidence.ts';
import { rejectEvidence } from './reject-evidence.ts';
import { revertToNationalContract } from './revert-to-national-contract.ts';

/** The day on which the practices move, before the phase that two of them opted in to. */
const MOVED = '2025-12-15';
const WINDOW = new Date('2025-12-20T10:00:00Z');
const PHASE = new Date('2026-02-20T10:00:00Z');
const ELSEWHERE = 'NOT_WITH_THIS_COMMISSIONER';
const CHECKS = 'items/health-check/2026-01-01 to 2026-03-31';

/** A planning phase that also pays for each health check that the practice counts. */
const counted = (practices: number): SchemeDefinition => {
  const scheme = planningScheme(practices);
  return {
    ...scheme,
    phases: scheme.phases.map((phase) => ({
      ...phase,
      components: [
        ...phase.components,
        {
          key: 'checks',
          name: 'Health checks',
          label: 'outcome',
          kind: 'per-item',
          parameters: { item: 'health-check', itemName: 'health check', poundsPerItem: '20.00', tiers: [] },
        },
      ],
    })),
  };
};

interface Stage extends PaymentStory {
  next: World;
  /** Takes part, and has shown one piece of evidence that nobody has looked at. */
  joined: Place;
  participationId: string;
  evidenceId: string;
  /** Takes part too, and has asked for its actual performance. */
  asker: Place;
  claimId: string;
  /** Has not answered. */
  silent: Place;
}

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const stage = async (): Promise<Stage> => {
  const world = await buildWorld(portal.source, {
    practices: 3,
    qofPayment: { financialYear: '2024-25', pence: () => 9_600_000 },
  });
  const next = await buildWorld(portal.source, { practices: 0 });
  const story = await publish(portal, world, counted(3));
  const [joined, asker, silent] = world.practices as [Place, Place, Place];
  const { participationId } = await join(portal, joined);
  await join(portal, asker);
  const told = { portal, world, story, next, joined, participationId, asker, silent };
  const { evidenceId } = acceptedValue(
    await portal.act(joined.prepares, recordEvidence, evidence(told, '2026-02-03'), { now: PHASE }),
  );
  const { claimId } = acceptedValue(
    await portal.act(asker.approves, askForActualPerformance, await claim(asker), { now: PHASE }),
  );
  return { ...told, evidenceId, claimId };
};
const move = async (told: Stage): Promise<Stage> => {
  const between = { from: told.world, to: told.next };
  for (const practice of told.world.practices) await moves(practice, between, MOVED);
  const [joined, asker, silent] = [told.joined, told.asker, told.silent].map((one) => movedFrom(one, between));
  if (!joined || !asker || !silent) throw new Error('Three practices move.');
  return { ...told, joined, asker, silent };
};

const evidence = ({ participationId }: Pick<Stage, 'participationId'>, happenedOn: string) => ({
  participationId,
  requirementKey: 'discussions',
  happenedOn,
  note: 'Locality meeting',
});
const claim = async (practice: Place) => ({
  offerId: (await offerOf(portal, practice)).id,
  componentKey: 'quarter',
  actualPence: 2_520_000,
  actualSource: 'CQRS statement',
  reason: 'We did better.',
});

/** What an action answers, of which nothing is kept: yes, or the code. */
const tried = async <Input, Answer>(
  actor: Actor,
  action: Action<Input, Answer>,
  { input, now }: { input: Input; now: Date },
): Promise<string> => {
  let answer = '';
  const nothingKept = new Error('Nothing is kept.');
  await withinScope(portal.source, { audience: 'actor', actor }, { now }, async (scope) => {
    const outcome = await perform(scope, action, { actionId: randomUUID(), input });
    answer = outcome.accepted ? 'yes' : outcome.refusal.code;
    throw nothingKept;
  }).catch((failure: unknown) => {
    if (failure !== nothingKept) throw failure;
  });
  return answer;
};

/** What each act of this practice answers. */
const actsOf = async (told: Stage, practice: Place): Promise<Record<string, string>> => {
  const { id: offerId, version: expectedVersion, fingerprint } = await offerOf(portal, practice);
  const answer = { offerId, expectedVersion, authority: 'Partner' };
  const { approves, prepares } = practice;
  const counts = { offerId, counts: [{ key: CHECKS, value: '40', expectedVersion: 0 }] };
  const withdrawal = { claimId: told.claimId, expectedVersion: 1, reason: 'Not needed.' };
  return {
    optIn: await tried(approves, optIn, { input: { ...answer, fingerprint }, now: WINDOW }),
    decline: await tried(approves, declineOffer, { input: answer, now: WINDOW }),
    leave: await tried(approves, revertToNationalContract, {
      input: { ...answer, effectiveFrom: '2026-03-01' },
      now: PHASE,
    }),
    evidence: await tried(prepares, recordEvidence, { input: evidence(told, '2026-02-04'), now: PHASE }),
    counts: await tried(prepares, reportCounts, { input: counts, now: PHASE }),
    claim: await tried(approves, askForActualPerformance, { input: await claim(practice), now: PHASE }),
    withdrawClaim: await tried(approves, withdrawClaim, { input: withdrawal, now: PHASE }),
  };
};

/** What each act of the commissioner about the practices answers. */
const actsOfCommissioner = async ({ world, story, joined, evidenceId, claimId }: Stage) => {
  const { prepares, approves } = world.commissioner;
  const looked = { evidenceId, expectedVersion: 1 };
  const decided = { claimId, expectedVersion: 1, reason: 'The statement agrees.' };
  const scheme = await portal.read(prepares, (scope) => scope.schemes.byId(story.schemeId));
  const fact = {
    schemeId: story.schemeId,
    phaseKey: 'planning',
    practiceId: joined.id,
    factKey: 'actualPayment//2025-26',
  };
  const ending = { effectiveFrom: '2026-03-20', reason: 'Too few practices.' };
  return {
    confirm: await tried(prepares, confirmEvidence, { input: looked, now: PHASE }),
    reject: await tried(prepares, rejectEvidence, { input: { ...looked, reason: 'Another day.' }, now: PHASE }),
    tellFact: await tried(prepares, tellFact, {
      input: { ...fact, value: '25200.00', date: '2025-26', expectedVersion: 0, source: 'Letter' },
      now: PHASE,
    }),
    agreeClaim: await tried(prepares, agreeClaim, { input: decided, now: PHASE }),
    declineClaim: await tried(prepares, declineClaim, { input: decided, now: PHASE }),
    endScheme: await tried(approves, endScheme, {
      input: { schemeId: story.schemeId, expectedVersion: scheme?.version ?? 0, ...ending },
      now: PHASE,
    }),
  };
};

describe('a practice that moved to another commissioner', () => {
  it('finishes what it began with the one it left, as before the move, and begins nothing there', async () => {
    const here = await stage();
    const [ofJoined, ofSilent, ofCommissioner] = [
      await actsOf(here, here.joined),
      await actsOf(here, here.silent),
      await actsOfCommissioner(here),
    ];
    expect(ofJoined).toEqual({
      optIn: 'OFFER_IS_TAKEN_UP',
      decline: 'yes',
      leave: 'yes',
      evidence: 'yes',
      counts: 'yes',
      claim: 'yes',
      withdrawClaim: 'NOT_FOUND',
    });
    expect(await actsOf(here, here.asker)).toMatchObject({ claim: 'CLAIM_WAITS', withdrawClaim: 'yes' });
    expect(ofSilent).toMatchObject({ optIn: 'yes', decline: 'yes', leave: 'OFFER_IS_NOT_TAKEN_UP' });
    expect(new Set(Object.values(ofCommissioner))).toEqual(new Set(['yes']));

    const gone = await move(here);
    expect(await actsOf(gone, gone.joined)).toEqual({ ...ofJoined, optIn: ELSEWHERE });
    expect(await actsOf(gone, gone.asker)).toMatchObject({ claim: 'CLAIM_WAITS', withdrawClaim: 'yes' });
    const { evidence: another, withdrawClaim: anothers, ...own } = await actsOf(gone, gone.silent);
    expect([another, anothers]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
    expect(Object.values(own)).toEqual([ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE, ELSEWHERE]);
    // The commissioner it left still looks at its evidence, decides its claim, tells facts of it and ends the scheme.
    expect(await actsOfCommissioner(gone)).toEqual(ofCommissioner);
  });

  it('leaves, is national from that day with no gap, is paid for its days, and reads both', async () => {
    const told = await move(await stage());
    const { joined, world, participationId } = told;
    for (const day of ['2026-02-03', '2026-02-04']) {
      const given = evidence(told, day);
      acceptedValue(await portal.act(joined.prepares, recordEvidence, given, { now: PHASE }));
    }
    acceptedValue(
      await portal.act(
        joined.prepares,
        recordEvidence,
        { ...evidence(told, '2026-02-05'), requirementKey: 'response' },
        { now: PHASE },
      ),
    );
    const shown = await portal.read(world.commissioner.views, (scope) =>
      scope.evidence.ofParticipations([participationId]),
    );
    for (const { id: evidenceId } of shown)
      acceptedValue(
        await portal.act(
          world.commissioner.prepares,
          confirmEvidence,
          { evidenceId, expectedVersion: 1 },
          { now: PHASE },
        ),
      );
    const { id: offerId, version: expectedVersion } = await offerOf(portal, joined);
    acceptedValue(
      await portal.act(
        joined.prepares,
        reportCounts,
        { offerId, counts: [{ key: CHECKS, value: '40', expectedVersion: 0 }] },
        { now: PHASE },
      ),
    );
    const { certificateId } = acceptedValue(
      await portal.act(
        joined.approves,
        revertToNationalContract,
        { offerId, expectedVersion, effectiveFrom: '2026-03-01', authority: 'Partner' },
        { now: PHASE },
      ),
    );
    const read = (place: Place) => portal.read(place.views, (scope) => scope.certificates.byId(certificateId));
    const certificate = await read(joined);
    expect(certificate?.statement.effectiveFrom).toBe('2026-03-01');
    expect(certificate?.statement.sentence).toContain('1 March 2026');
    expect(await read(world.commissioner)).toEqual(certificate);
    const coveredOn = (day: string) => portal.read(joined.views, (scope) => scope.cover.on(joined.id, day));
    expect((await coveredOn('2026-02-28')).length).toBeGreaterThan(0);
    expect(await coveredOn('2026-03-01')).toEqual([]);

    const asker = { ...told.asker, offer: await offerOf(portal, told.asker) };
    acceptedValue(
      await portal.act(
        asker.prepares,
        reportCounts,
        { offerId: asker.offer.id, counts: [{ key: CHECKS, value: '0', expectedVersion: 0 }] },
        { now: PHASE },
      ),
    );
    acceptedValue(
      await portal.act(
        world.commissioner.prepares,
        agreeClaim,
        { claimId: told.claimId, expectedVersion: 1, reason: 'The statement agrees.' },
        { now: afterTheQuarter },
      ),
    );
    const { id: runId } = await released(told);
    expect(await exceptionsOf(told, runId)).toEqual([]);
    const own = (await linesOf(told, runId)).filter(({ practiceId }) => practiceId === joined.id);
    // £24,000.00 for 59 of the 90 days, and 40 checks of £20.00, which were done on those days.
    expect(own.map(({ amountPence }) => amountPence)).toEqual([1_573_333, 80_000]);
    expect(await sqlAs(joined.views, `select id from payment_line where run_id = '${runId}' order by id`)).toHaveLength(
      own.length,
    );
  });

  it('is in one scheme for an indicator on a day: first it leaves, then it opts in where it is now', async () => {
    const told = await stage();
    const { joined, world } = told;
    const next = await buildWorld(portal.source, { practices: 0 });
    await publishAtOnce(
      portal,
      { ...next, practices: [joined] },
      { name: 'Next', definition: counted(1), now: new Date('2025-12-16T10:00:00Z') },
    );
    await moves(joined, { from: world, to: next }, MOVED);
    const { approves, views } = movedFrom(joined, { from: world, to: next });
    const [there, here] = await Promise.all(
      [world, next].map(async ({ commissioner }) => {
        const offers = await portal.read(views, (scope) =>
          scope.offerLists.page({}, 'CLOSING', { first: 100, after: null }),
        );
        const offer = offers.nodes.find(({ commissionerId }) => commissionerId === commissioner.id);
        if (!offer) throw new Error('Both have made an offer.');
        return {
          offerId: offer.id,
          expectedVersion: offer.version,
          fingerprint: offer.fingerprint,
          authority: 'Partner',
        };
      }),
    );
    if (!there || !here) throw new Error('There are two offers.');
    expect(await tried(approves, optIn, { input: here, now: WINDOW })).toBe('COVER_OVERLAPS_ANOTHER_SCHEME');
    acceptedValue(
      await portal.act(approves, revertToNationalContract, { ...there, effectiveFrom: '2026-01-01' }, { now: WINDOW }),
    );
    acceptedValue(await portal.act(approves, optIn, here, { now: WINDOW }));
  });

  it('is told of no open offer there, and is not among those who owe an answer', async () => {
    const here = await stage();
    const asked = () =>
      portal.read(
        here.world.commissioner.prepares,
        async (scope) => [
          await whoOwes(scope, 'answers', {
            commissionerId: here.world.commissioner.id,
            subjectId: here.story.schemeId,
          }),
          await scope.concerned.openOffers(here.world.commissioner.id, { at: scope.now, on: scope.today }),
        ],
        WINDOW,
      );
    const silent = [{ organisationId: here.silent.id }];
    expect(await asked()).toMatchObject([silent, silent]);
    await move(here);
    expect(await asked()).toEqual([[], []]);
  });

  it('cannot begin there past every line of our own code either', async () => {
    const told = await move(await stage());
    const { silent, joined, world } = told;
    const of = `select commissioner_id, gen_random_uuid(), id, scheme_id, phase_key, practice_id`;
    const answer = (response: string, who: Place) =>
      sqlAs(
        who.approves,
        `insert into offer_response (commissioner_id, id, offer_id, scheme_id, phase_key, practice_id, response, effective_from, fingerprint,
           responded_by, authority, responded_at)
         ${of}, '${response}', '2026-01-01', fingerprint, '${who.approves.personId}', 'Partner', now()
         from offer where commissioner_id = '${world.commissioner.id}'`,
      );
    const REFUSED = /violates row-level security policy/;
    await expect(answer('accepted', silent)).rejects.toThrow(REFUSED);
    await expect(answer('left', silent)).rejects.toThrow(REFUSED);
    await expect(answer('accepted', joined)).rejects.toThrow(REFUSED);
    await expect(
      sqlAs(joined.approves, `update offer set response = 'accepted' where practice_id = '${joined.id}'`),
    ).rejects.toThrow(REFUSED);
    expect(await sqlAs(silent.approves, `update offer set response = 'left' returning id`)).toEqual([]);
    const record = (who: Place, day: string) =>
      sqlAs(
        who.prepares,
        `insert into evidence (commissioner_id, id, participation_id, practice_id, requirement_key, happened_on, note, recorded_by, recorded_at)
         values ('${world.commissioner.id}', gen_random_uuid(), '${told.participationId}', '${who.id}', 'discussions', '${day}', 'x',
           '${who.prepares.personId}', now())`,
      );
    await expect(record(silent, '2026-02-03')).rejects.toThrow(REFUSED);
    await expect(record(joined, '2026-04-03')).rejects.toThrow(REFUSED);
    await expect(record(joined, '2026-02-03')).resolves.toEqual([]);
    const event = (name: string, who: Place) =>
      sqlAs(
        who.prepares,
        `insert into event (commissioner_id, id, name, subject_kind, subject_id, scheme_id, practice_id, person_id, organisation_id, detail, happened_at)
         values ('${world.commissioner.id}', gen_random_uuid(), '${name}', 'offer', gen_random_uuid(), '${told.story.schemeId}', '${who.id}',
           '${who.prepares.personId}', '${who.id}', '{}', now())`,
      );
    await expect(event('offer.accepted', joined)).rejects.toThrow(REFUSED);
    await expect(event('participation.left', silent)).rejects.toThrow(REFUSED);
    await expect(event('participation.left', joined)).resolves.toEqual([]);
  });
});
