import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Action } from '../actions/action.ts';
import type { Actor, OrganisationKind } from '../domain/permissions.ts';
import { organisationKinds, roles } from '../domain/permissions.ts';
import { writeComment } from '../actions/consultations/write-comment.ts';
import { createApiToken } from '../actions/identity/create-api-token.ts';
import { TOKEN_PREFIX, newSecret } from '../actions/identity/secret.ts';
import { startNationalCorrection } from '../actions/national/start-national-correction.ts';
import { recordEvidence } from '../actions/participation/record-evidence.ts';
import { startPaymentRun } from '../actions/payments/start-payment-run.ts';
import { askForActualPerformance } from '../actions/reported/ask-for-actual-performance.ts';
import { tellFact } from '../actions/reported/tell-fact.ts';
import { draftScheme } from '../actions/schemes/draft-scheme.ts';
import { saveScheme } from '../actions/schemes/save-scheme.ts';
import { startNewVersion } from '../actions/schemes/start-new-version.ts';
import { chooseHowToBeTold } from '../actions/telling/choose-how-to-be-told.ts';
import { withinScope } from '../persistence/scope.ts';
import { answersTo, readableTables, rowsSeenBy, wholeQueries } from '../testing/everything-seen.ts';
import type { Seen, WholeQuery } from '../testing/everything-seen.ts';
import { addNationalBody } from '../testing/national-place.ts';
import { join, offerOf, publishAtOnce } from '../testing/participation-story.ts';
import { asked, worked } from '../testing/payment-story.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import { TestPortal, acceptedValue } from '../testing/portal.ts';
import { consult, planningScheme, sign } from '../testing/scheme-story.ts';
import { askedToTry, simulate } from '../testing/simulation-story.ts';
import { sqlAsOwner, sqlAsSystem } from '../testing/sql.ts';
import { tellEverything } from '../testing/whole-story.ts';
import { addPlace, buildWorld } from '../testing/world.ts';
import type { Place, World } from '../testing/world.ts';
import { OpaqueId } from './scalars/opaque-id.ts';

const now = new Date('2026-04-03T09:00:00Z');
const allRights = (actor: Actor): Actor => ({ ...actor, roles: [...roles] });

let portal: TestPortal;
let tables: string[];
let told: PaymentStory & { runId: string; simulationId: string };
/** One person of each organisation that there is around the tenant, by a name for the test. */
let people: Record<string, Actor>;
let queries: WholeQuery[];

beforeAll(async () => {
  portal = await TestPortal.open();
  tables = await readableTables();
  told = await tellEverything(portal);
  await sqlAsOwner('analyze');
  people = await peopleAround(told.world);
  queries = wholeQueries(await givenOf(told));
}, 180_000);
afterAll(() => portal.close());

/** Everybody: the tenant's own organisations of every kind, and those of the tenant next door. */
const peopleAround = async (world: World): Promise<Record<string, Actor>> => {
  const [neighbour, national] = await Promise.all([
    buildWorld(portal.source, { practices: 1 }),
    addNationalBody(portal.source),
  ]);
  const { commissioner, lmc, practices } = world;
  const during = '[2020-04-01,)';
  const added = await withinScope(
    portal.source,
    { audience: 'system', name: 'tests', commissionerIds: [commissioner.id] },
    { now },
    async (scope) => {
      const place = (kind: OrganisationKind) =>
        addPlace(scope, { kind, code: randomUUID(), name: `A ${kind}` }, [commissioner.id]);
      const [network, auditor] = [await place('network'), await place('auditor')];
      await scope.register.addNetworkMemberships(
        practices.map(({ id: practiceId }) => ({ networkId: network.id, practiceId, during })),
      );
      await scope.register.addAuditorEngagements([{ auditorId: auditor.id, commissionerId: commissioner.id, during }]);
      return { network, auditor };
    },
  );
  const places: Record<string, Place> = {
    commissioner,
    lmc,
    ...Object.fromEntries(practices.slice(0, 2).map((practice, index) => [`practice ${index + 1}`, practice])),
    ...added,
    national,
    'commissioner next door': neighbour.commissioner,
    'practice next door': neighbour.practices[0] ?? neighbour.lmc,
  };
  return Object.fromEntries(Object.entries(places).map(([name, { administers }]) => [name, allRights(administers)]));
};

const givenOf = async ({ world, story, runId, simulationId }: typeof told): Promise<Record<string, unknown>> => {
  const id = (plain: string | undefined) => OpaqueId.serialize(plain ?? '');
  const first = async (table: string) =>
    (await sqlAsSystem<{ id: string }>(world.commissioner.id, `select id from ${table} order by id limit 1`))[0]?.id;
  const offer = await first('offer');
  return {
    schemeId: id(story.schemeId),
    runId: id(runId),
    offerId: id(offer),
    practiceId: id(world.practices[0]?.id),
    phaseKey: 'planning',
    factKey: 'actualPayment//2025-26',
    state: 'HELD',
    on: '2026-02-01',
    financialYear: '2025-26',
    page: '/schemes/new',
    'scheme.id': id(story.schemeId),
    'consultation.id': id(await first('consultation')),
    'offer.id': id(offer),
    'paymentRun.id': id(runId),
    'paymentLine.id': id(await first('payment_line')),
    'claim.id': id(await first('performance_claim')),
    'succession.id': id(await first('practice_succession')),
    predecessorId: id(world.practices[1]?.id),
    successorId: id(world.practices[0]?.id),
    firstDay: '2026-02-01',
    source: 'Contract variation 12',
    'simulation.id': id(simulationId),
    'practice.id': id(world.practices[0]?.id),
    'certificate.id': id(await first('certificate')),
    'nationalComparison.id': id(await first('national_comparison')),
  };
};

/** What each of them sees. */
const seenByAll = async (): Promise<Record<string, Seen>> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(people).map(async ([name, actor]): Promise<[string, Seen]> => [
        name,
        { ...(await rowsSeenBy(actor, tables)), ...(await answersTo(portal, actor, { queries, now })) },
      ]),
    ),
  );

/** The parts that differ, by who sees them: none where nothing does. */
const differences = (before: Record<string, Seen>, after: Record<string, Seen>): string[] =>
  Object.entries(before).flatMap(([name, parts]) =>
    Object.entries(parts)
      .filter(([part, text]) => after[name]?.[part] !== text)
      .map(([part]) => `${name}: ${part}`),
  );

interface Deed {
  what: string;
  /** Whose it is: what they see may change. */
  owners: string[];
  /** The parts that everybody concerned is told on purpose. */
  told?: string[];
  done: () => Promise<unknown>;
}

/** A second scheme that everybody joined and nothing is paid for yet. */
const unpaid = async (): Promise<{ schemeId: string; phaseKey: string; participationId: string }> => {
  const { world } = told;
  const [phase] = planningScheme(3).phases;
  if (!phase) throw new Error('The story has a planning phase.');
  const definition = { ...planningScheme(3), phases: [{ ...phase, key: 'second', replacesWholeContract: false }] };
  const { schemeId } = await publishAtOnce(portal, world, { name: 'A second scheme', definition });
  const joined = [];
  for (const practice of world.practices) joined.push(await join(portal, practice, { phaseKey: 'second' }));
  return { schemeId, phaseKey: 'second', participationId: joined[0]?.participationId ?? '' };
};

const THE_COMMISSIONER = ['commissioner', 'auditor'];
const draftName = (name: string) => ({ name, definition: planningScheme(3) });

/** What is done, each on what the one before it left. */
const deeds = async (): Promise<Deed[]> => {
  const { world } = told;
  const { commissioner, lmc, practices } = world;
  const [practice] = practices as [Place, ...Place[]];
  const second = await unpaid();
  // The stories call every scheme the same, and a commissioner has each name once.
  const renamed = () =>
    sqlAsSystem(commissioner.id, `update scheme set name = 'Scheme ' || id where name = 'Practice quality scheme'`);
  await renamed();
  const consulted = await consult(portal, world);
  await renamed();
  const answered = await sign(portal, world);
  acceptedValue(
    await portal.act(commissioner.prepares, startNewVersion, {
      schemeId: answered.schemeId,
      expectedVersion:
        (await portal.read(commissioner.views, (scope) => scope.schemes.byId(answered.schemeId)))?.version ?? 0,
    }),
  );
  const national = people.national as Actor;
  let schemeId = '';
  const versionOf = async (id: string) =>
    (await portal.read(commissioner.views, (scope) => scope.schemes.byId(id)))?.version ?? 0;
  const save = async (id: string, name: string) =>
    acceptedValue(
      await portal.act(commissioner.prepares, saveScheme, {
        schemeId: id,
        expectedVersion: await versionOf(id),
        ...draftName(name),
      }),
    );
  const act = async <Input, Answer>(who: Actor, action: Action<Input, Answer>, input: Input, day = '2025-11-03') =>
    acceptedValue(await portal.act(who, action, input, { now: new Date(`${day}T09:00:00Z`) }));
  return [
    {
      what: 'a comment that the LMC keeps to itself',
      owners: ['lmc'],
      done: () => {
        const comment = { ...consulted, clause: 'purpose', body: 'Between us.', send: false };
        return act(lmc.prepares, writeComment, comment, '2025-11-10');
      },
    },
    {
      what: 'a fact, evidence and a claim of one practice',
      owners: [...THE_COMMISSIONER, 'practice 1'],
      done: async () => {
        const fact = {
          factKey: 'actualPayment//2025-26',
          value: '25200.00',
          date: '2025-26',
          source: 'A letter',
          expectedVersion: 0,
        };
        await act(commissioner.prepares, tellFact, { ...second, practiceId: practice.id, ...fact }, '2026-03-12');
        const evidence = { ...second, requirementKey: 'discussions', happenedOn: '2026-02-01', note: 'Ours.' };
        await act(practice.prepares, recordEvidence, evidence, '2026-03-12');
        const { id: offerId } = await offerOf(portal, practice, 'second');
        const claim = { offerId, componentKey: 'quarter', actualPence: null, actualSource: '', reason: 'We did more.' };
        await act(practice.approves, askForActualPerformance, claim, '2026-03-12');
      },
    },
    {
      what: 'a scheme that is begun, and its text',
      owners: THE_COMMISSIONER,
      done: async () => {
        ({ schemeId } = await act(commissioner.prepares, draftScheme, { name: 'A draft', copyOf: null }));
        await save(schemeId, 'A draft with a text');
      },
    },
    {
      what: 'a simulation that is finished and not shared',
      owners: THE_COMMISSIONER,
      done: async () => simulate({ portal, world }, await askedToTry({ portal, world, schemeId })),
    },
    {
      what: 'the text of a scheme that went back to a draft',
      owners: THE_COMMISSIONER,
      done: () => save(answered.schemeId, 'Under another name'),
    },
    {
      what: 'a payment run that is worked out and not approved',
      owners: THE_COMMISSIONER,
      // That its counts are closed is told to a practice, which counts until then.
      told: ['counting_closed'],
      done: async () => {
        const { runId } = await act(commissioner.prepares, startPaymentRun, second, '2026-04-01');
        await asked(told, runId);
        await worked(told, runId);
      },
    },
    {
      what: 'a draft of the national contract',
      owners: ['national'],
      done: () => act(national, startNationalCorrection, { financialYear: '2023-24', reason: 'Misread.' }),
    },
    ...['commissioner', 'lmc', 'practice 1', 'network', 'auditor', 'national'].map((owner) => ofAMember(owner)),
  ];
};

/** What a member of any organisation does for themselves or among their colleagues, and sends to nobody. */
const ofAMember = (owner: string): Deed => {
  const who = people[owner] as Actor;
  const token = { name: 'Report', scopes: ['session:read'], expiresOn: '2026-03-31' };
  const keep =
    'mutation ($a: String!, $fields: JSON!) { keepFormDraft(actionId: $a, page: "/schemes/new", fields: $fields) { __typename } }';
  const kept = { keepFormDraft: { __typename: 'FormDraft' } };
  return {
    what: `a form, a choice and a token of somebody of the ${owner}`,
    owners: [owner],
    done: async () => {
      const variables = { a: randomUUID(), fields: { name: { name: 'Kept' } } };
      expect(await portal.send(who, keep, { variables })).toMatchObject({ data: kept, errors: [] });
      acceptedValue(await portal.act(who, chooseHowToBeTold, { choice: 'portal_only' }));
      acceptedValue(await portal.act(who, createApiToken(newSecret(TOKEN_PREFIX)), token));
    },
  };
};

const byOwners = (done: readonly Deed[]): [Deed, ...Deed[]][] => {
  const groups = new Map<string, [Deed, ...Deed[]]>();
  for (const deed of done) {
    const group = groups.get(deed.owners.join());
    if (group) group.push(deed);
    else groups.set(deed.owners.join(), [deed]);
  }
  return [...groups.values()];
};

/** A deed that nobody sees proves nothing. */
const isSeenByItsOwner = async ({ what, owners: [owner = ''], done }: Deed): Promise<void> => {
  const rows = () => rowsSeenBy(people[owner] as Actor, tables);
  const before = await rows();
  await done();
  expect({ what, rows: await rows() }).not.toEqual({ what, rows: before });
};

describe('what is private until it is sent', () => {
  it('is asked for by everybody, in every way there is', () => {
    expect(new Set(Object.values(people).map(({ kind }) => kind))).toEqual(new Set(organisationKinds));
    expect(tables.length).toBeGreaterThan(25);
    expect(queries.length).toBeGreaterThan(45);
    expect(queries.some(({ document }) => document.length > 2_000)).toBe(true);
  });

  it('changes nothing that another organisation is shown', async () => {
    const done = await deeds();
    const leaks: Record<string, string[]> = {};
    let before = await seenByAll();
    // What the same people do is looked at by everybody at once: it is private from the same others.
    for (const alike of byOwners(done)) {
      const [{ owners, what }] = alike;
      for (const deed of alike) await isSeenByItsOwner(deed);
      const after = await seenByAll();
      const toldOf = alike.flatMap(({ told: parts = [] }) => parts);
      leaks[what] = differences(before, after).filter(
        (part) =>
          !owners.some((name) => part.startsWith(`${name}: `)) && !toldOf.some((one) => part.endsWith(`: ${one}`)),
      );
      before = after;
    }
    expect(Object.values(leaks).flat()).toEqual([]);
    expect(Object.keys(leaks).length).toBeGreaterThan(5);
  }, 600_000);
});
