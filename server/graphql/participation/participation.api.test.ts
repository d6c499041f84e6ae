import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { declineOffer } from '../../actions/participation/decline-offer.ts';
import { join, joinAll, offerOf, publishAtOnce, show, twoPhases } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { publish } from '../../testing/scheme-story.ts';
import { buildWorld } from '../../testing/world.ts';
import type { Place, World } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
let world: World;
let practice: Place;
let schemeId: string;

const id = (uuid: string): string => String(OpaqueId.serialize(uuid));
const inWindow = new Date('2025-12-11T10:00:00Z');
const inPhase = new Date('2026-02-20T10:00:00Z');
const send = async <Data>(
  actor: Place['views'],
  query: string,
  { now = inPhase, ...variables }: Record<string, unknown> & { now?: Date },
): Promise<Data> => {
  const { data, errors } = await portal.send<Data>(actor, query, { variables, now });
  expect(errors).toEqual([]);
  return data as Data;
};

beforeAll(async () => {
  portal = await TestPortal.open();
});
beforeEach(async () => {
  world = await buildWorld(portal.source, {
    practices: 4,
    qofPayment: { financialYear: '2024-25', pence: () => 9_600_000 },
  });
  ({ schemeId } = await publish(portal, world, twoPhases(4)));
  practice = world.practices[0] as Place;
});
afterAll(() => portal.close());

describe('a practice with an offer', () => {
  const OFFER = `query ($id: ID!) { offer(id: $id) {
    response version opensAt closesAt fingerprint scheme { name } schemeVersion { number fingerprint } phase { key requirements { key atLeast } } practice { code }
    responses { response effectiveFrom respondedBy authority } comparison { rows { key national local nationalPence localPence } } lmcResponses { outcome signedName }
    participation { state } permissions { accept { allowed code reason } decline { allowed } leave { allowed code } recordEvidence { allowed code } } } }`;

  it('sees the text, what the LMC said, both contracts side by side, and what it may do', async () => {
    const offer = await offerOf(portal, practice);
    const { offer: shown } = await send<{ offer: Record<string, unknown> }>(practice.approves, OFFER, {
      id: id(offer.id),
      now: inWindow,
    });
    expect(shown).toMatchObject({
      response: 'SILENT',
      version: 1,
      closesAt: '2025-12-31T23:59:59.000Z',
      fingerprint: offer.fingerprint,
      schemeVersion: { number: 1, fingerprint: offer.fingerprint },
      phase: { key: 'planning' },
      practice: { code: practice.code },
      responses: [],
      participation: null,
      lmcResponses: [{ outcome: 'SUPPORTED' }],
      permissions: {
        accept: { allowed: true, code: null, reason: null },
        decline: { allowed: true },
        leave: { allowed: false, code: 'OFFER_IS_NOT_TAKEN_UP' },
        recordEvidence: { allowed: false, code: 'OFFER_IS_NOT_TAKEN_UP' },
      },
    });
    expect((shown.comparison as { rows: unknown[] }).rows[0]).toMatchObject({
      key: 'guaranteed',
      nationalPence: 1_920_000,
      localPence: 0,
    });
  });

  it('is told why it may not, by role, by time and by state', async () => {
    const offer = await offerOf(portal, practice);
    const why = async (actor: Place['views'], now: Date) =>
      (await send<{ offer: { permissions: { accept: { code: string } } } }>(actor, OFFER, { id: id(offer.id), now }))
        .offer.permissions.accept.code;
    expect(await why(practice.prepares, inWindow)).toBe('YOUR_ROLE_DOES_NOT_ALLOW_THIS');
    expect(await why(world.commissioner.approves, inWindow)).toBe('NOT_FOR_YOUR_ORGANISATION');
    expect(await why(practice.approves, new Date('2026-01-01T00:00:00Z'))).toBe('OFFER_HAS_CLOSED');
    await join(portal, practice);
    expect(await why(practice.approves, inWindow)).toBe('OFFER_IS_TAKEN_UP');
  });

  it('opts in, previews leaving, leaves, and holds the certificate', async () => {
    const offer = await offerOf(portal, practice);
    const accepted = await send<{ optIn: Record<string, unknown> }>(
      practice.approves,
      'mutation ($a: String!, $id: ID!, $f: String!) { optIn(actionId: $a, offerId: $id, expectedVersion: 1, fingerprint: $f, authority: "Partner") { __typename ... on Offer { response version participation { state from to } } ... on Refused { code } } }',
      { a: randomUUID(), id: id(offer.id), f: offer.fingerprint, now: inWindow },
    );
    expect(accepted.optIn).toEqual({
      __typename: 'Offer',
      response: 'ACCEPTED',
      version: 2,
      participation: { state: 'active', from: '2026-01-01', to: '2026-03-31' },
    });

    const { leavePreview } = await send<{ leavePreview: Record<string, unknown> }>(
      practice.approves,
      'query ($id: ID!) { leavePreview(offerId: $id) { earliestEffectiveFrom noticeDays exitTerms before { on localCount nationalCount } after { on localCount nationalCount indicators { cover } } moneyNote } }',
      { id: id(offer.id) },
    );
    expect(leavePreview).toMatchObject({
      earliestEffectiveFrom: '2026-03-20',
      noticeDays: 28,
      exitTerms: 'Four weeks of notice.\nNotice: 28 days. After it the national contract applies again.',
      before: { on: '2026-03-20', localCount: 44, nationalCount: 0 },
      after: { on: '2026-03-20', localCount: 0, nationalCount: 44 },
    });

    const left = await send<{ revertToNationalContract: { id: string; lines: unknown[] } }>(
      practice.approves,
      'mutation ($a: String!, $id: ID!) { revertToNationalContract(actionId: $a, offerId: $id, expectedVersion: 2, effectiveFrom: "2026-03-20", authority: "Partner") { __typename ... on Certificate { id kind sentence fingerprint issuedBy practice { code } lines { practiceCode localUntil nationalFrom nationalIndicators } } ... on Refused { code } } }',
      { a: randomUUID(), id: id(offer.id) },
    );
    expect(left.revertToNationalContract).toMatchObject({
      __typename: 'Certificate',
      kind: 'practice_left',
      practice: { code: practice.code },
      issuedBy: practice.approves.personName,
    });
    const cover = async (on: string) =>
      (
        await send<{ cover: { localCount: number; nationalCount: number } }>(
          practice.views,
          'query ($id: ID!, $on: Date!) { cover(practiceId: $id, on: $on) { on financialYear practice { code } indicators { indicator cover schemeName } localCount nationalCount } }',
          { id: id(practice.id), on },
        )
      ).cover;
    expect(await cover('2026-03-19')).toMatchObject({ financialYear: '2025-26', localCount: 44, nationalCount: 0 });
    expect(await cover('2026-03-20')).toMatchObject((leavePreview as { after: object }).after);
  });
});

describe('evidence', () => {
  it('is recorded by the practice and reviewed by the commissioner; the sentences follow what is confirmed', async () => {
    const { participationId } = await join(portal, practice);
    await show(portal, { world, practice, participationId }, { discussions: 2, response: 1 });
    const recorded = await send<{
      recordEvidence: {
        requirements: { sentence: string; recorded: number }[];
        evidence: { id: string; state: string }[];
      };
    }>(
      practice.prepares,
      'mutation ($a: String!, $p: ID!) { recordEvidence(actionId: $a, participationId: $p, requirementKey: "discussions", happenedOn: "2026-02-19", note: "Third meeting") { ... on Participation { requirementsMet requirements { sentence recorded confirmed } evidence { id state note } } ... on Refused { code } } }',
      { a: randomUUID(), p: id(participationId) },
    );
    expect(recorded.recordEvidence).toMatchObject({
      requirementsMet: false,
      requirements: [{ sentence: 'One discussion short', recorded: 3, confirmed: 2 }, { sentence: 'Met' }],
    });

    const queue = await send<{ evidence: { totalCount: number; nodes: { id: string; practice: { code: string } }[] } }>(
      world.commissioner.views,
      'query ($s: ID!) { evidence(schemeId: $s, filter: { states: ["recorded"] }) { totalCount nodes { id note practice { code } recordedBy version } } }',
      { s: id(schemeId) },
    );
    expect(queue.evidence).toMatchObject({ totalCount: 1, nodes: [{ practice: { code: practice.code } }] });
    const review = (mutation: string) =>
      send<Record<string, Record<string, unknown>>>(world.commissioner.prepares, mutation, {
        a: randomUUID(),
        e: queue.evidence.nodes[0]?.id,
      });
    const rejected = await review(
      'mutation ($a: String!, $e: ID!) { rejectEvidence(actionId: $a, evidenceId: $e, expectedVersion: 1, reason: "") { ... on Refused { code field } } }',
    );
    expect(rejected.rejectEvidence).toEqual({ code: 'REASON_IS_MISSING', field: 'reason' });
    const confirmed = await review(
      'mutation ($a: String!, $e: ID!) { confirmEvidence(actionId: $a, evidenceId: $e, expectedVersion: 1) { ... on Participation { requirementsMet requirements { sentence } } ... on Refused { code } } }',
    );
    expect(confirmed.confirmEvidence).toEqual({
      requirementsMet: true,
      requirements: [{ sentence: 'Met' }, { sentence: 'Met' }],
    });
    const again = await review(
      'mutation ($a: String!, $e: ID!) { confirmEvidence(actionId: $a, evidenceId: $e, expectedVersion: 1) { ... on Refused { code message } } }',
    );
    expect(again.confirmEvidence).toEqual({
      code: 'EVIDENCE_IS_REVIEWED',
      message: 'This evidence was confirmed already.',
    });
  });
});

describe('a commissioner with a published scheme', () => {
  const BOARD = `query ($id: ID!) { scheme(id: $id) { counts { offered accepted declined silent left national }
    phases { key offered accepted declined silent left national acceptedPercent practicesNeeded viable requirementsMet evidenceToReview series { on accepted national offered acceptedPercent } } } }`;

  it('sees uptake as a dated series that adds up, and what was shown', async () => {
    const [first] = await joinAll(portal, world, 3);
    const changing = world.practices[1] as Place;
    acceptedValue(
      await portal.act(
        changing.approves,
        declineOffer,
        { offerId: (await offerOf(portal, changing)).id, expectedVersion: 2, authority: 'Partner' },
        { now: new Date('2025-12-20T23:30:00Z') },
      ),
    );
    await show(portal, { world, practice, participationId: first ?? '' }, { discussions: 3, response: 1 });
    const { scheme } = await send<{ scheme: { counts: unknown; phases: unknown[] } }>(world.commissioner.views, BOARD, {
      id: id(schemeId),
    });
    expect(scheme.counts).toEqual({ offered: 4, accepted: 2, declined: 1, silent: 1, left: 0, national: 2 });
    expect(scheme.phases[0]).toEqual({
      key: 'planning',
      offered: 4,
      accepted: 2,
      declined: 1,
      silent: 1,
      left: 0,
      national: 2,
      acceptedPercent: '50.0',
      practicesNeeded: 3,
      viable: false,
      requirementsMet: 1,
      evidenceToReview: 0,
      series: [
        { on: '2025-12-10', accepted: 0, national: 4, offered: 4, acceptedPercent: '0.0' },
        { on: '2025-12-11', accepted: 3, national: 1, offered: 4, acceptedPercent: '75.0' },
        { on: '2025-12-20', accepted: 2, national: 2, offered: 4, acceptedPercent: '50.0' },
        { on: '2026-02-20', accepted: 2, national: 2, offered: 4, acceptedPercent: '50.0' },
      ],
    });
    // Counts of offers that a practice may not see would be wrong, so it is shown none.
    expect((await send<{ scheme: unknown }>(practice.views, BOARD, { id: id(schemeId) })).scheme).toEqual({
      counts: { offered: 0, accepted: 0, declined: 0, silent: 0, left: 0, national: 0 },
      phases: [],
    });
  });

  it('previews the end, ends, and every practice finds its own line on the certificate', async () => {
    await joinAll(portal, world, 3);
    const { endPreview } = await send<{ endPreview: Record<string, unknown> }>(
      world.commissioner.views,
      'query ($id: ID!) { endPreview(schemeId: $id) { effectiveFrom earliestEffectiveFrom total sentence practices { practice { code } phaseName localIndicators nationalFrom } } }',
      { id: id(schemeId) },
    );
    expect(endPreview).toMatchObject({
      effectiveFrom: '2026-03-20',
      total: 3,
      sentence: '3 of 3 practices go back to the national contract on 20 March 2026.',
    });
    const ended = await send<{ endScheme: { id: string; lines: unknown[] } }>(
      world.commissioner.approves,
      'mutation ($a: String!, $id: ID!) { endScheme(actionId: $a, schemeId: $id, expectedVersion: 6, effectiveFrom: "2026-03-20", reason: "Too few") { __typename ... on Certificate { id kind sentence scheme { state endedFrom permissions { end { code } } } lines { practiceCode nationalFrom nationalIndicators } } ... on Refused { code } } }',
      { a: randomUUID(), id: id(schemeId) },
    );
    expect(ended.endScheme).toMatchObject({
      kind: 'scheme_ended',
      sentence: '3 of 3 practices are back on the national contract from 20 March 2026.',
      scheme: { state: 'ENDED', endedFrom: '2026-03-20', permissions: { end: { code: 'SCHEME_HAS_ENDED' } } },
    });
    expect(ended.endScheme.lines).toHaveLength(3);
    const seen = await send<{ certificate: { lines: { practiceCode: string }[] } }>(
      practice.views,
      'query ($id: ID!) { certificate(id: $id) { lines { practiceCode } } }',
      { id: ended.endScheme.id },
    );
    expect(seen.certificate.lines).toEqual([{ practiceCode: practice.code }]);
  });

  it('lists offers by practice, sorted, searched and counted by the server', async () => {
    await joinAll(portal, world, 2);
    const LIST = `query ($after: String, $filter: OfferFilter) { offers(first: 3, after: $after, sort: PRACTICE, filter: $filter) { totalCount pageInfo { hasNextPage endCursor } nodes { practice { code } phase { key } response } } }`;
    const first = await send<{ offers: { totalCount: number; pageInfo: { endCursor: string }; nodes: unknown[] } }>(
      world.commissioner.views,
      LIST,
      {},
    );
    const second = await send<{ offers: { pageInfo: { hasNextPage: boolean }; nodes: unknown[] } }>(
      world.commissioner.views,
      LIST,
      { after: first.offers.pageInfo.endCursor },
    );
    const third = await send<{ offers: { pageInfo: { hasNextPage: boolean }; nodes: unknown[] } }>(
      world.commissioner.views,
      LIST,
      { after: (second.offers.pageInfo as { endCursor?: string }).endCursor },
    );
    expect([
      first.offers.totalCount,
      first.offers.nodes.length,
      second.offers.nodes.length,
      third.offers.nodes.length,
      third.offers.pageInfo.hasNextPage,
    ]).toEqual([8, 3, 3, 2, false]);
    const found = await send<{ offers: { totalCount: number } }>(world.commissioner.views, LIST, {
      filter: { search: practice.code, responses: ['ACCEPTED'], phaseKey: 'planning' },
    });
    expect(found.offers.totalCount).toBe(1);
  });
});

describe('the practices of a commissioner', () => {
  it('show how many local schemes each takes part in, now or later', async () => {
    await joinAll(portal, world, 2);
    const shown = async (now: Date) =>
      (
        await send<{ practices: { nodes: { localSchemes: number }[] } }>(
          world.commissioner.views,
          'query { practices { nodes { localSchemes } } }',
          { now },
        )
      ).practices.nodes.map(({ localSchemes }) => localSchemes);
    expect(await shown(inWindow)).toEqual([1, 1, 0, 0]);
    expect(await shown(new Date('2026-04-01T10:00:00Z'))).toEqual([0, 0, 0, 0]);
  });
});

describe('ids of another tenant', () => {
  it('are not found', async () => {
    const { offerId, participationId } = await join(portal, practice);
    const elsewhere = await buildWorld(portal.source, { practices: 1 });
    const stranger = elsewhere.practices[0] as Place;
    const QUERY =
      'query ($o: ID!, $s: ID!, $p: ID!) { offer(id: $o) { id } leavePreview(offerId: $o) { offerId } cover(practiceId: $p, on: "2026-02-01") { on } evidence(schemeId: $s) { totalCount } certificate(id: $o) { id } }';
    for (const actor of [elsewhere.commissioner.approves, stranger.approves]) {
      expect(await send(actor, QUERY, { o: id(offerId), s: id(schemeId), p: id(practice.id) })).toEqual({
        offer: null,
        leavePreview: null,
        cover: null,
        evidence: { totalCount: 0 },
        certificate: null,
      });
    }
    expect(
      await send(elsewhere.commissioner.approves, 'query ($s: ID!) { endPreview(schemeId: $s) { total } }', {
        s: id(schemeId),
      }),
    ).toEqual({ endPreview: null });
    expect(
      await send(world.practices[1]?.approves as Place['views'], QUERY, {
        o: id(offerId),
        s: id(schemeId),
        p: id(practice.id),
      }),
    ).toMatchObject({ offer: null, cover: null });
    const evidence = await send(
      stranger.approves,
      'mutation ($a: String!, $p: ID!) { recordEvidence(actionId: $a, participationId: $p, requirementKey: "x", happenedOn: "2026-02-01", note: "x") { ... on Refused { code } } }',
      { a: randomUUID(), p: id(participationId) },
    );
    expect(evidence).toEqual({ recordEvidence: { code: 'NOT_FOUND' } });
  });
});

describe('no list asks once for each of its rows', () => {
  const LISTS: Record<string, [who: (from: World) => Place['views'], query: string]> = {
    offers: [
      (from) => from.commissioner.views,
      `query { offers(first: 100) { totalCount nodes { response scheme { name } schemeVersion { number } phase { key } practice { name } responses { response }
      comparison { rows { key } } lmcResponses { outcome } participation { state requirementsMet requirements { sentence } evidence { note } offer { id } } permissions { accept { code } } } } }`,
    ],
    schemes: [
      (from) => from.commissioner.views,
      `query { schemes { nodes { counts { accepted } phases { accepted series { on } } certificates { id } offers(first: 50) { totalCount nodes { response practice { name } participation { state } } } } } }`,
    ],
  };

  it.each(Object.keys(LISTS))(
    '%s: as many statements for 1 practice as for 12',
    async (name) => {
      const [who, query] = LISTS[name] as (typeof LISTS)[string];
      const statements = await Promise.all(
        [1, 12].map(async (size) => {
          const county = await buildWorld(portal.source, { practices: size });
          await publishAtOnce(portal, county, { name: 'Planning', definition: twoPhases(size) });
          await publishAtOnce(portal, county, { name: 'Asthma', definition: { ...twoPhases(size), phases: [] } });
          const joined = await joinAll(portal, county, size);
          await show(
            portal,
            { world: county, practice: county.practices[0] as Place, participationId: joined[0] ?? '' },
            { discussions: 1, response: 1 },
          );
          const answered = await portal.send(who(county), query, { now: inPhase });
          expect(answered.errors).toEqual([]);
          return answered.statements;
        }),
      );
      expect(statements[1]).toBe(statements[0]);
    },
    30_000,
  );
});
