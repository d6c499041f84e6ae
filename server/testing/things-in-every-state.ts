import { createApiToken } from '../actions/identity/create-api-token.ts';
import { TOKEN_PREFIX, newSecret } from '../actions/identity/secret.ts';
import { startNationalCorrection } from '../actions/national/start-national-correction.ts';
import { fingerprintOf } from '../actions/fingerprint.ts';
import { consultationStates } from '../domain/consultations/consultation-states.ts';
import { nationalReleaseStates } from '../domain/national/release-in-question.ts';
import { offerResponses } from '../domain/participation/offer-states.ts';
import { evidenceStates } from '../domain/participation/requirement-progress.ts';
import { paymentRunStates } from '../domain/payments/run-states.ts';
import { claimStates } from '../domain/reported/claim-states.ts';
import { schemeStates } from '../domain/schemes/scheme-states.ts';
import { simulationStates } from '../domain/simulation/simulation-states.ts';
import type { Actor } from '../domain/permissions.ts';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import { ofWhatIsPublished } from './published-things.ts';
import { addNationalBody } from './national-place.ts';
import { offerOf } from './participation-story.ts';
import { acceptedValue } from './portal.ts';
import type { Situation, Thing } from './thing.ts';
import type { TestPortal } from './portal.ts';
import { sqlAsSystem } from './sql.ts';
import { inviteToNetwork } from './invite-to-network.ts';
import type { Entry } from './invite-to-network.ts';
import { ofASuccession } from './succession-things.ts';
import { tellEverything } from './whole-story.ts';
import type { Place } from './world.ts';

const BEFORE_THE_PHASE = new Date('2025-12-20T09:00:00Z');
const IN_THE_PHASE = new Date('2026-02-20T09:00:00Z');
const AFTER_THE_PHASE = new Date('2026-04-02T09:00:00Z');
const INSTANTS = [BEFORE_THE_PHASE, IN_THE_PHASE, AFTER_THE_PHASE];

const EVERY_RIGHT: Actor['roles'] = ['view', 'prepare', 'approve', 'administer'];
const mayDoAll = (actor: Actor): Actor => ({ ...actor, roles: EVERY_RIGHT });

const day = (now: Date): string => now.toISOString().slice(0, 10);

/** Each state of a table of the domain, at each instant. */
const inEach = (
  states: readonly string[],
  put: (state: string) => string | string[],
  instants: readonly Date[] = INSTANTS,
): Situation[] =>
  states.flatMap((state) =>
    instants.map((now) => ({ name: `${state} on ${day(now)}`, put: [put(state)].flat(), now })),
  );

const id = (plain: string | undefined): unknown => OpaqueId.serialize(plain ?? '');

/** A tenant and a national body of its own, with one of everything that has permissions. */
export async function thingsInEveryState(portal: TestPortal): Promise<{ things: Thing[]; others: Actor[] }> {
  const told = await tellEverything(portal);
  const national = await addNationalBody(portal.source);
  const { commissioner, lmc, practices } = told.world;
  const practice = practices[0] as Place;
  const offer = await offerOf(portal, practice);
  const rowOf = async (table: string, where = 'true') =>
    (await sqlAsSystem<{ id: string }>(commissioner.id, `select id from ${table} where ${where} limit 1`))[0]?.id ?? '';
  const ids = {
    schemeId: told.story.schemeId,
    consultationId: await rowOf('consultation'),
    commentId: await rowOf('consultation_comment'),
    offerId: offer.id,
    participationId: await rowOf('participation', `offer_id = '${offer.id}'`),
    evidenceId: await rowOf('evidence', `practice_id = '${practice.id}'`),
    runId: told.runId,
    lineId: await rowOf('payment_line', `run_id = '${told.runId}'`),
    exceptionId: await rowOf('payment_exception', `run_id = '${told.runId}'`),
    claimId: await rowOf('performance_claim'),
    successionId: await rowOf('practice_succession'),
    simulationId: told.simulationId,
    practiceId: practice.id,
  };
  const { draftId } = acceptedValue(
    await portal.act(national.prepares, startNationalCorrection, { financialYear: '2024-25', reason: 'Misread.' }),
  );
  const { tokenId } = acceptedValue(
    await portal.act(commissioner.administers, createApiToken(newSecret(TOKEN_PREFIX)), {
      name: 'Monthly report',
      scopes: ['scheme:read'],
      expiresOn: day(IN_THE_PHASE),
    }),
  );
  const entry = await inviteToNetwork(portal, commissioner, practice.id);
  const released = await portal.read(national.views, (scope) => scope.nationalReleases.byId(draftId));
  const given = {
    ...Object.fromEntries(Object.entries(ids).map(([name, plain]) => [name, id(plain)])),
    draftId: id(draftId),
    phaseKey: 'planning',
    componentKey: 'quarter',
  };
  const people = {
    commissioner: [mayDoAll(commissioner.prepares), mayDoAll(commissioner.approves)],
    lmc: [mayDoAll(lmc.approves)],
    practice: [mayDoAll(practice.approves)],
    national: [mayDoAll(national.prepares), mayDoAll(national.approves)],
  };
  const stories = { ids, given, people };
  const texts = await textsOf(commissioner.id, told.story.schemeId);
  return {
    things: [
      ...ofASchemeIn(stories),
      ...ofAConsultationIn(stories),
      ...ofAnOfferIn(stories),
      ...ofARunIn(stories),
      ofASuccession(ids.successionId, [...people.commissioner, ...people.practice]),
      ...ofAccessIn({ ...stories, commissioner, tokenId, entry }),
      ...ofWhatIsPublished({ commissioner, people: [...people.commissioner, ...people.national] }),
      ...ofTheNationalContractIn({
        ...stories,
        draft: { id: draftId, fingerprint: fingerprintOf(released?.document) },
      }),
    ].map((thing) => ({ ...thing, situations: thing.situations.flatMap((one) => onEachText(texts, one)) })),
    others: [commissioner.views, lmc.views, practice.views, national.views],
  };
}

/** The text of the scheme as it was signed, and two that this portal cannot read: SQL that stores each, past every rule. */
interface Texts {
  read: string;
  unread: Record<string, string>;
}

const textsOf = async (commissionerId: string, schemeId: string): Promise<Texts> => {
  const [signed] = await sqlAsSystem<{ definition: string }>(
    commissionerId,
    `select definition::text as definition from scheme_version where scheme_id = '${schemeId}'`,
  );
  const change = (definition: string) =>
    `update scheme_version set definition = ${definition} where scheme_id = '${schemeId}'`;
  return {
    read: change(`$text$${signed?.definition ?? ''}$text$`),
    unread: {
      'with a key that is not known': change(`definition || '{"colour": "blue"}'`),
      'with a kind that is gone': change(`jsonb_set(definition, '{phases,0,components,0,kind}', '"pay-by-moon"')`),
    },
  };
};

/** The situation on the text as it was signed, and on each text that cannot be read. */
const onEachText = ({ read, unread }: Texts, one: Situation): Situation[] => [
  { ...one, put: [read, ...one.put] },
  ...Object.entries(unread).map(([name, spoil]) => ({
    ...one,
    name: `${one.name}, on a text ${name}`,
    put: [read, ...one.put, spoil],
  })),
];

interface Stories {
  ids: Record<string, string>;
  given: Record<string, unknown>;
  people: Record<'commissioner' | 'lmc' | 'practice' | 'national', Actor[]>;
}

const schemeIs = (schemeId: string | undefined, state: string): string =>
  `update scheme set state = '${state}', ended_from = ${state === 'ended' ? `'2026-03-01'` : 'null'} where id = '${schemeId}'`;

const ofASchemeIn = ({ ids, given, people }: Stories): Thing[] => {
  const { schemeId, simulationId } = ids;
  const inEachState = inEach(schemeStates, (state) => schemeIs(schemeId, state), [BEFORE_THE_PHASE, AFTER_THE_PHASE]);
  // A draft that is not finished: the text has no fingerprint yet, and something is wrong with it.
  const unfinished = {
    name: 'draft that is not finished',
    put: [
      schemeIs(schemeId, 'draft'),
      `update scheme_version set definition = jsonb_set(definition, '{exitTerms,text}', '""') where scheme_id = '${schemeId}'`,
    ],
    now: BEFORE_THE_PHASE,
  };
  const simulationIs = (state: string, shared = false): string => `update simulation set state = '${state}',
      cancelled_by = ${state === 'cancelled' ? 'asked_by' : 'null'}, failure = ${state === 'failed' ? `'A fault.'` : 'null'},
      totals = ${state === 'finished' ? `coalesce(totals, '{}')` : 'null'},
      result_fingerprint = ${state === 'finished' ? `'x'` : 'null'}, finished_at = ${state === 'finished' ? 'asked_at' : 'null'},
      shared_at = ${shared ? 'asked_at' : 'null'}, shared_by = ${shared ? 'asked_by' : 'null'} where id = '${simulationId}'`;
  return [
    {
      holder: 'SchemePermissions',
      query: 'query ($id: ID!) { scheme(id: $id) { permissions { HERE } } }',
      variables: { id: given.schemeId },
      given,
      people: people.commissioner,
      situations: [unfinished, ...inEachState],
    },
    {
      holder: 'SimulationChoices',
      query: 'query ($id: ID!) { simulationChoices(schemeId: $id) { HERE } }',
      variables: { id: given.schemeId },
      given,
      people: people.commissioner,
      situations: inEach(schemeStates, (state) => schemeIs(schemeId, state), [BEFORE_THE_PHASE]),
    },
    {
      holder: 'SimulationPermissions',
      query: 'query ($id: ID!) { simulation(id: $id) { permissions { HERE } } }',
      variables: { id: given.simulationId },
      given,
      people: people.commissioner,
      situations: [
        ...inEach(simulationStates, (state) => simulationIs(state), [BEFORE_THE_PHASE]),
        { name: 'shared', put: [simulationIs('finished', true)], now: BEFORE_THE_PHASE },
      ],
    },
  ];
};

const ofAConsultationIn = ({ ids, given, people }: Stories): Thing[] => {
  const { consultationId, commentId } = ids;
  const open = new Date('2025-11-10T09:00:00Z');
  const closed = new Date('2025-12-02T09:00:00Z');
  const consultationIs = (state: string): string =>
    `update consultation set state = '${state}' where id = '${consultationId}'`;
  const commentIs = (sent: boolean, answered: boolean): string => `update consultation_comment set
      sent_at = ${sent ? 'written_at' : 'null'}, reply = ${answered ? `'Because.'` : 'null'},
      replied_by = ${answered ? 'written_by' : 'null'}, replied_at = ${answered ? 'written_at' : 'null'} where id = '${commentId}'`;
  const comments = [
    ['private', commentIs(false, false)],
    ['sent', commentIs(true, false)],
    ['answered', commentIs(true, true)],
  ] as const;
  return [
    {
      holder: 'ConsultationPermissions',
      query: 'query ($id: ID!) { consultation(id: $id) { permissions { HERE } } }',
      variables: { id: given.consultationId },
      given,
      people: [...people.lmc, ...people.commissioner],
      situations: inEach(consultationStates, consultationIs, [open, closed]),
    },
    {
      holder: 'ConsultationCommentPermissions',
      query: 'query ($id: ID!) { consultation(id: $id) { comments { id permissions { HERE } } } }',
      variables: { id: given.consultationId },
      of: String(given.commentId),
      given,
      people: [...people.lmc, ...people.commissioner],
      situations: comments.flatMap(([name, put]) =>
        inEach(consultationStates, (state) => [put, consultationIs(state)], [open, closed]).map((one) => ({
          ...one,
          name: `${name}, ${one.name}`,
        })),
      ),
    },
  ];
};

const ofAnOfferIn = ({ ids, given, people }: Stories): Thing[] => {
  const { schemeId, offerId, participationId, evidenceId, claimId, runId } = ids;
  const published = schemeIs(schemeId, 'published');
  const responseIs = (response: string): string => `update offer set response = '${response}' where id = '${offerId}'`;
  const runIs = (state: string): string => `update payment_run set state = '${state}' where id = '${runId}'`;
  const daysAre = (days: string): string =>
    `update participation set during = '${days}' where id = '${participationId}'`;
  const claimIs = (state: string): string[] => [
    `delete from performance_claim_answer where claim_id = '${claimId}'`,
    ...(state === 'waiting'
      ? []
      : [
          `insert into performance_claim_answer (commissioner_id, id, claim_id, practice_id, outcome, reason, answered_by, answered_at)
           select commissioner_id, gen_random_uuid(), id, practice_id, '${state}', 'So it is.', asked_by, asked_at from performance_claim where id = '${claimId}'`,
        ]),
  ];
  const counted = `update scheme_version set definition = jsonb_set(definition, '{phases,0,components,1}', '{"key": "checks",
    "name": "Health checks", "label": "outcome", "kind": "per-item", "parameters": {"item": "health-check", "itemName": "health check",
    "poundsPerItem": "20.00", "tiers": [], "mostItems": null}}') where scheme_id = '${schemeId}'`;
  const countingIs = (open: boolean): string =>
    `update counting_closed set reopened_at = ${open ? 'closed_at' : 'null'} where scheme_id = '${schemeId}'`;
  const days = ['[2026-01-01,2026-04-01)', 'empty'];
  const ofDays = (put: string[] = []) =>
    inEach(days, (state) => [published, ...put, daysAre(state)]).map((one) => ({ ...one, name: `days ${one.name}` }));
  return [
    {
      holder: 'OfferPermissions',
      query: 'query ($id: ID!) { offer(id: $id) { permissions { HERE } } }',
      variables: { id: given.offerId },
      given,
      people: people.practice,
      situations: [
        ...inEach(offerResponses, (state) => [published, daysAre(days[0] ?? ''), responseIs(state)], [
          new Date('2025-12-01T09:00:00Z'),
          ...INSTANTS,
        ]),
        {
          name: 'accepted, of a scheme that has ended',
          put: [schemeIs(schemeId, 'ended'), responseIs('accepted')],
          now: IN_THE_PHASE,
        },
      ],
    },
    {
      holder: 'EvidencePermissions',
      query: 'query ($id: ID!) { evidence(schemeId: $id, first: 100) { nodes { id permissions { HERE } } } }',
      variables: { id: given.schemeId },
      of: String(given.evidenceId),
      given,
      people: people.commissioner,
      situations: inEach(
        evidenceStates,
        (state) => `update evidence set state = '${state}', reason = 'So it is.' where id = '${evidenceId}'`,
        [IN_THE_PHASE],
      ),
    },
    {
      holder: 'PracticeCounts',
      query: 'query ($id: ID!) { practiceCounts(offerId: $id) { HERE } }',
      variables: { id: given.offerId },
      given,
      people: people.practice,
      situations: [
        ...ofDays([counted, countingIs(true)]),
        ...ofDays(),
        {
          name: 'the phase is worked out',
          put: [counted, daysAre(days[0] ?? ''), countingIs(false)],
          now: AFTER_THE_PHASE,
        },
      ],
    },
    {
      holder: 'PhaseFacts',
      query: 'query ($id: ID!) { phaseFacts(schemeId: $id, phaseKey: "planning") { HERE } }',
      variables: { id: given.schemeId },
      given,
      people: people.commissioner,
      situations: inEach(['published', 'ended'], (state) => schemeIs(schemeId, state), [IN_THE_PHASE]),
    },
    {
      holder: 'ClaimCase',
      query: 'query ($id: ID!) { offerClaims(offerId: $id) { cases { HERE } } }',
      variables: { id: given.offerId },
      given,
      people: people.practice,
      situations: [
        ...claimStates.flatMap((state) => ofDays([...claimIs(state), runIs('calculated')])),
        {
          name: 'paid',
          put: [...claimIs('declined'), daysAre(days[0] ?? ''), runIs('released')],
          now: AFTER_THE_PHASE,
        },
      ].map((one) => ({ ...one, name: `last claim: ${one.name}` })),
    },
    {
      holder: 'ClaimPermissions',
      query: 'query ($id: ID!) { claim(id: $id) { permissions { HERE } } }',
      variables: { id: given.claimId },
      given,
      people: [...people.commissioner, ...people.practice],
      situations: claimStates.flatMap((state) =>
        inEach(paymentRunStates, (run) => [...claimIs(state), runIs(run)], [AFTER_THE_PHASE]).map((one) => ({
          ...one,
          name: `${state}, and the run ${one.name}`,
        })),
      ),
    },
  ];
};

const ofARunIn = ({ ids, given, people }: Stories): Thing[] => {
  const { runId, exceptionId, claimId } = ids;
  const runIs = (state: string): string => `update payment_run set state = '${state}' where id = '${runId}'`;
  const settled = (yes: boolean): string => `update payment_exception set settlement = ${yes ? `'By hand.'` : 'null'},
      settled_by = ${yes ? '(select created_by from payment_run where id = run_id)' : 'null'},
      settled_at = ${yes ? `'2026-04-02'` : 'null'} where id = '${exceptionId}'`;
  const run = { variables: { id: given.runId }, given, people: people.commissioner };
  return [
    {
      ...run,
      holder: 'PaymentRunPermissions',
      query: 'query ($id: ID!) { paymentRun(id: $id) { permissions { HERE } } }',
      situations: [
        ...inEach(paymentRunStates, (state) => [settled(true), runIs(state)], [AFTER_THE_PHASE]),
        { name: 'with an open exception', put: [settled(false), runIs('calculated')], now: AFTER_THE_PHASE },
        {
          name: 'with a claim agreed since',
          put: [
            settled(true),
            runIs('calculated'),
            `delete from performance_claim_answer where claim_id = '${claimId}'`,
            `insert into performance_claim_answer (commissioner_id, id, claim_id, practice_id, outcome, reason, answered_by, answered_at)
             select commissioner_id, gen_random_uuid(), id, practice_id, 'agreed', 'So it is.', asked_by, '2026-05-01' from performance_claim where id = '${claimId}'`,
          ],
          now: new Date('2026-05-02T09:00:00Z'),
        },
      ],
    },
    {
      ...run,
      holder: 'PaymentExceptionPermissions',
      query: 'query ($id: ID!) { paymentRun(id: $id) { exceptions { id permissions { HERE } } } }',
      of: String(given.exceptionId),
      situations: [true, false].flatMap((yes) =>
        inEach(paymentRunStates, (state) => [settled(yes), runIs(state)], [AFTER_THE_PHASE]).map((one) => ({
          ...one,
          name: `${yes ? 'settled' : 'open'}, and the run ${one.name}`,
        })),
      ),
    },
  ];
};

const ofAccessIn = ({
  given,
  commissioner: { administers, views },
  tokenId,
  entry,
}: Stories & { commissioner: Place; tokenId: string; entry: Entry }): Thing[] => {
  const entryIs = (how: string): string =>
    `update membership set revoked_at = null, accepted_at = null where id = '${entry.membershipId}';
     update membership set ${how} where id = '${entry.membershipId}'`;
  const tokenIs = (revoked: boolean): string =>
    `update api_token set revoked_at = ${revoked ? 'created_at' : 'null'} where id = '${tokenId}'`;
  const accessIs = (how: string): string =>
    `update membership set revoked_at = null, suspended_at = null, ends_on = null, invited_at = null, accepted_at = null,
       inviting_organisation_id = null where id = '${views.membershipId}';
     update membership set ${how} where id = '${views.membershipId}'`;
  const ofMembership = ({ membershipId }: Actor): Thing => ({
    holder: 'MembershipPermissions',
    query: 'query { members { id permissions { HERE } } }',
    variables: {},
    of: String(id(membershipId)),
    given: { ...given, membershipId: id(membershipId), endsOn: day(IN_THE_PHASE) },
    people: [administers],
    situations: [
      { name: 'taken away from a colleague', put: [accessIs(`revoked_at = '2025-12-01'`)], now: BEFORE_THE_PHASE },
      { name: 'over', put: [accessIs(`ends_on = starts_on`)], now: BEFORE_THE_PHASE },
      { name: 'suspended', put: [accessIs(`suspended_at = '2025-12-01'`)], now: BEFORE_THE_PHASE },
      { name: 'an invitation', put: [accessIs(`invited_at = '2025-12-01'`)], now: BEFORE_THE_PHASE },
      { name: 'held', put: [accessIs('version = version')], now: BEFORE_THE_PHASE },
    ],
  });
  const ofEntry = (organisationId: string): Thing => ({
    holder: 'EntryPermissions',
    query: 'query ($id: ID!) { organisationEntry(id: $id) { id permissions { HERE } } }',
    variables: { id: id(organisationId) },
    of: String(id(organisationId)),
    given: {
      ...given,
      organisationId: id(organisationId),
      membershipId: id(entry.membershipId),
      person: { name: 'Bo New', email: 'bo.new@example.test', jobTitle: 'Manager' },
    },
    people: [administers],
    situations: [
      { name: 'nobody is in', put: [entryIs(`revoked_at = '2025-12-01'`)], now: BEFORE_THE_PHASE },
      { name: 'somebody is invited', put: [entryIs('accepted_at = null')], now: BEFORE_THE_PHASE },
      { name: 'somebody is in', put: [entryIs(`accepted_at = '2025-12-01'`)], now: BEFORE_THE_PHASE },
    ],
  });
  return [
    ofMembership(views),
    ofMembership(administers),
    ofEntry(entry.networkId),
    {
      holder: 'ApiTokenPermissions',
      query: 'query { apiTokens { id permissions { HERE } } }',
      variables: {},
      of: String(id(tokenId)),
      given: { ...given, tokenId: id(tokenId) },
      people: [administers],
      situations: [
        { name: 'works', put: [tokenIs(false)], now: BEFORE_THE_PHASE },
        { name: 'has run out', put: [tokenIs(false)], now: AFTER_THE_PHASE },
        { name: 'revoked', put: [tokenIs(true)], now: BEFORE_THE_PHASE },
      ],
    },
  ];
};

const ofTheNationalContractIn = ({
  given,
  people,
  draft,
}: Stories & { draft: { id: string; fingerprint: string } }): Thing[] => {
  const draftIs = (state: string, year = '2024-25'): string => `update national_release set state = '${state}',
      financial_year = '${year}',
      edited_by = ${state === 'released' ? `'{}'` : 'array[drafted_by]'}, fingerprint = ${state === 'released' ? `'${draft.fingerprint}'` : 'null'},
      ended_by = ${state === 'draft' ? 'null' : 'drafted_by'}, ended_at = ${state === 'draft' ? 'null' : 'drafted_at'} where id = '${draft.id}'`;
  const now = BEFORE_THE_PHASE;
  const contract = (year: string, nextYear: string): Thing => ({
    holder: 'NationalContractPermissions',
    query: 'query ($year: String!) { nationalContract(financialYear: $year) { permissions { HERE } } }',
    variables: { year },
    given: { ...given, 'startNationalCorrection.financialYear': year, 'startNationalYear.financialYear': nextYear },
    people: people.national,
    situations: [
      { name: `${year}, no draft waits`, put: [draftIs('discarded')], now },
      { name: `${year}, a draft of it waits`, put: [draftIs('draft', year)], now },
      { name: `${year}, a draft of the next waits`, put: [draftIs('draft', nextYear)], now },
    ],
  });
  return [
    {
      holder: 'NationalDraftPermissions',
      query: 'query ($id: ID!) { nationalDraft(id: $id) { permissions { HERE } } }',
      variables: { id: given.draftId },
      given,
      people: people.national,
      situations: inEach(nationalReleaseStates, (state) => draftIs(state), [now]),
    },
    contract('2024-25', '2025-26'),
    contract('2026-27', '2027-28'),
  ];
};
