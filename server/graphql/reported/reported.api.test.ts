import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { SchemeDefinition } from '../../domain/schemes/scheme-definition.ts';
import { offerOf } from '../../testing/participation-story.ts';
import { TestPortal } from '../../testing/portal.ts';
import { afterTheQuarter, practised } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { planningScheme } from '../../testing/scheme-story.ts';
import type { Place } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

const KEY = 'items/health-check/2026-01-01 to 2026-03-31';
const NOBODY = { discussions: 0, response: 0 };

/** The quarter is paid by last year's share, and by each health check on top. */
const scheme = (): SchemeDefinition => {
  const planning = planningScheme(3);
  return {
    ...planning,
    phases: planning.phases.map((phase) => ({
      ...phase,
      requirements: [],
      components: [
        ...phase.components,
        {
          key: 'checks',
          name: 'Health checks',
          label: 'outcome',
          kind: 'per-item',
          parameters: {
            item: 'health-check',
            itemName: 'health check',
            poundsPerItem: '20.00',
            tiers: [],
            mostItems: null,
          },
        },
      ],
    })),
  };
};

let portal: TestPortal;
let told: PaymentStory;
let schemeId: string;
let offerId: string;
let practice: Place;
const during = new Date('2026-03-20T10:00:00Z');

beforeAll(async () => {
  portal = await TestPortal.open();
});
// Each test has a tenant of its own: they may run in any order.
beforeEach(async () => {
  told = await practised(
    portal,
    [9_600_000, 8_000_000, 5_000_000].map((qofPence) => ({ qofPence, did: NOBODY })),
    scheme(),
  );
  schemeId = OpaqueId.serialize(told.story.schemeId) as string;
  practice = told.world.practices[0] as Place;
  offerId = OpaqueId.serialize((await offerOf(portal, practice)).id) as string;
});
afterAll(() => portal.close());

const send = async <Data>(place: Place['views'], query: string, variables: object = {}, now = during) => {
  const { data, errors } = await portal.send<Data>(place, query, { variables: { ...variables }, now });
  expect(errors).toEqual([]);
  return data as Data;
};
type Tasks = { home: { tasks: { kind: string; title: string; path: string }[] } };
const tasks = async (place: Place['views'], now = during) =>
  (await send<Tasks>(place, '{ home { tasks { kind title path } } }', {}, now)).home.tasks;
type FactsAsked = {
  phaseFacts: {
    practices: number;
    template: string;
    facts: { key: string; held: number; lacking: number; counted: boolean }[];
  };
};
const FACTS = `query ($id: ID!) { phaseFacts(schemeId: $id, phaseKey: "planning") { practices template tell { allowed } scheme { name } facts { key held lacking wrong counted } } }`;
const asFactsStand = async () =>
  (await send<FactsAsked>(told.world.commissioner.views, FACTS, { id: schemeId })).phaseFacts;
const REPORT =
  'mutation ($a: String!, $id: ID!, $c: [CountInput!]!) { reportCounts(actionId: $a, offerId: $id, counts: $c) { __typename ... on PracticeCounts { counts { value toldBy source } } ... on Refused { code field message } } }';
const report = (value: string) =>
  send<object>(practice.prepares, REPORT, {
    a: crypto.randomUUID(),
    id: offerId,
    c: [{ key: KEY, value, expectedVersion: 0 }],
  });
const items = async () => (await asFactsStand()).facts.find(({ key }) => key === KEY);

describe('counts, from the practice to the commissioner', () => {
  it('wait for the practice, are reported by it, and then are known', async () => {
    expect(await items()).toMatchObject({ held: 0, lacking: 3, counted: true });
    expect((await asFactsStand()).template.split('\r\n').filter((line) => line.includes('health-check'))).toHaveLength(
      3,
    );
    expect(await tasks(practice.prepares)).toMatchObject([
      { kind: 'report_counts', title: 'Report 1 count for Practice quality scheme', path: `/offers/${offerId}/counts` },
    ]);
    expect(await tasks(practice.views)).toEqual([]);
    expect(
      await send(practice.views, 'query ($id: ID!) { offer(id: $id) { countsAsked claimsAllowed } }', { id: offerId }),
    ).toEqual({ offer: { countsAsked: 1, claimsAllowed: 1 } });

    const bad = await report('-3');
    expect(bad).toEqual({
      reportCounts: {
        __typename: 'Refused',
        code: 'FACT_IS_WRONG',
        field: 'counts[0]',
        message: 'Items done: health check: Enter a number that is not below zero: "-3".',
      },
    });
    const good = await report('30');
    expect(good).toEqual({
      reportCounts: {
        __typename: 'PracticeCounts',
        counts: [{ value: '30', source: 'Reported by the practice', toldBy: practice.prepares.personName }],
      },
    });
    expect(await items()).toMatchObject({ held: 1, lacking: 2 });
    expect(await tasks(practice.prepares)).toEqual([]);
  });

  it('are paged by practice, and say who told them', async () => {
    await report('30');
    const query =
      'query ($id: ID!, $key: String!, $state: FactState!, $after: String) { factPractices(schemeId: $id, phaseKey: "planning", factKey: $key, state: $state, first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { value toldBy practice { code } } } }';
    type Page = {
      factPractices: {
        totalCount: number;
        pageInfo: { hasNextPage: boolean; endCursor: string };
        nodes: { practice: { code: string }; toldBy: string | null }[];
      };
    };
    const ask = async (state: string, after: string | null = null) =>
      (await send<Page>(told.world.commissioner.views, query, { id: schemeId, key: KEY, state, after })).factPractices;
    expect((await ask('HELD')).nodes).toMatchObject([
      { value: '30', toldBy: practice.prepares.personName, practice: { code: practice.code } },
    ]);
    const first = await ask('LACKING');
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await ask('LACKING', first.pageInfo.endCursor);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(second.nodes[0]?.practice.code).not.toBe(first.nodes[0]?.practice.code);
  });

  it('are lacking on the commissioner’s home page once the phase has ended', async () => {
    await report('30');
    expect((await tasks(told.world.commissioner.prepares)).map(({ kind }) => kind)).not.toContain('tell_facts');
    expect(
      (await tasks(told.world.commissioner.prepares, afterTheQuarter)).find(({ kind }) => kind === 'tell_facts'),
    ).toMatchObject({
      title: 'Complete the counts of 2 practices for Practice quality scheme, Planning phase',
      path: `/schemes/${schemeId}/facts`,
    });
  });
});

describe('a file of facts', () => {
  const preview =
    'query ($id: ID!, $text: String!) { factsPreview(schemeId: $id, phaseKey: "planning", text: $text) { added corrected unchanged left changes { row before value change } problems { field message } } }';
  it('is shown with what it would change, and nothing is saved', async () => {
    await report('30');
    const [first, second, third] = told.world.practices;
    const text = `practice_code,field,indicator,value,date\n${first?.code},items,health-check,31,\n${second?.code},items,health-check,12,\n${third?.code},items,health-check,,`;
    expect(await send(told.world.commissioner.prepares, preview, { id: schemeId, text })).toEqual({
      factsPreview: {
        added: 1,
        corrected: 1,
        unchanged: 0,
        left: 1,
        problems: [],
        changes: [
          { row: 2, before: '30', value: '31', change: 'CORRECTED' },
          { row: 3, before: null, value: '12', change: 'ADDED' },
        ],
      },
    });
    expect(await items()).toMatchObject({ held: 1 });
  });

  it('is for those who may tell facts', async () => {
    const { data, errors } = await portal.send(told.world.commissioner.views, preview, {
      variables: { id: schemeId, text: '' },
      now: during,
    });
    expect(data).toBeNull();
    expect(errors[0]?.extensions?.code).toBe('YOUR_ROLE_DOES_NOT_ALLOW_THIS');
  });
});

describe('a claim, from the practice to the commissioner and back', () => {
  it('is asked, waits on the home page, is agreed, and both see it', async () => {
    const ask =
      'mutation ($a: String!, $id: ID!, $p: Pence) { askForActualPerformance(actionId: $a, offerId: $id, componentKey: "quarter", actualPence: $p, actualSource: "Report", reason: "Better.") { __typename ... on Claim { id state } ... on Refused { code message } } }';
    type Asked = { askForActualPerformance: { id: string; code?: string } };
    const short = await send<Asked>(practice.approves, ask, { a: crypto.randomUUID(), id: offerId, p: 2_519_999 });
    expect(short.askForActualPerformance.code).toBe('CLAIM_IS_NOT_BETTER_ENOUGH');
    const {
      askForActualPerformance: { id },
    } = await send<Asked>(practice.approves, ask, { a: crypto.randomUUID(), id: offerId, p: 2_520_000 });
    expect((await tasks(told.world.commissioner.prepares)).find(({ kind }) => kind === 'decide_claim')?.path).toBe(
      `/claims/${id}`,
    );

    const other = await portal.send(
      told.world.practices[1]?.views ?? null,
      'query ($id: ID!) { claim(id: $id) { id } claims(first: 5) { totalCount } }',
      { variables: { id }, now: during },
    );
    expect(other.data).toEqual({ claim: null, claims: { totalCount: 0 } });

    const agree =
      'mutation ($a: String!, $id: ID!) { agreeClaim(actionId: $a, claimId: $id, expectedVersion: 1, reason: "Checked.") { __typename ... on Claim { state componentName permissions { agree { code } } } ... on Refused { code } } }';
    expect(await send(told.world.commissioner.prepares, agree, { a: crypto.randomUUID(), id })).toEqual({
      agreeClaim: {
        __typename: 'Claim',
        state: 'AGREED',
        componentName: 'Share of last year’s QOF payment',
        permissions: { agree: { code: 'CLAIM_IS_ANSWERED' } },
      },
    });
    const seen =
      'query ($id: ID!) { offerClaims(offerId: $id) { cases { share { pence } least { pence } ask { code } claims { state answerReason answeredBy } } } }';
    expect(await send(practice.views, seen, { id: offerId })).toEqual({
      offerClaims: {
        cases: [
          {
            share: { pence: 2_400_000 },
            least: { pence: 2_520_000 },
            ask: { code: 'YOUR_ROLE_DOES_NOT_ALLOW_THIS' },
            claims: [
              { state: 'AGREED', answerReason: 'Checked.', answeredBy: told.world.commissioner.prepares.personName },
            ],
          },
        ],
      },
    });
  });
});
