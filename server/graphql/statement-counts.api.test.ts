import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../domain/permissions.ts';
import { joinAll, publishAtOnce } from '../testing/participation-story.ts';
import { TestPortal } from '../testing/portal.ts';
import { planningScheme } from '../testing/scheme-story.ts';
import { tellEverything } from '../testing/whole-story.ts';
import { buildWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { OpaqueId } from './scalars/opaque-id.ts';

const now = new Date('2026-04-02T09:00:00Z');
const SCHEMES = 12;
const PRACTICES = 100;

let portal: TestPortal;
let world: World;
let paid: { practice: Actor; commissioner: Actor; runId: string; schemeId: string; simulationId: string };
let schemeId: string;

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source, { practices: PRACTICES });
  // Schemes that stand in place of one indicator each, so that every practice can join them all.
  const definition = planningScheme(PRACTICES);
  const indicators = [
    'AF006',
    'AF008',
    'CHD005',
    'CHD015',
    'CHD016',
    'CHOL003',
    'CHOL004',
    'HF003',
    'HF006',
    'HF007',
    'HF008',
    'HYP008',
  ];
  for (let index = 0; index < SCHEMES; index += 1) {
    const phases = definition.phases.map((phase) => ({
      ...phase,
      replacesWholeContract: false,
      replaces: indicators.slice(index, index + 1),
    }));
    schemeId = (await publishAtOnce(portal, world, { name: `Scheme ${index}`, definition: { ...definition, phases } }))
      .schemeId;
  }
  await joinAll(portal, world, 3);
  const told = await tellEverything(portal);
  paid = {
    practice: told.world.practices[0]?.views as Actor,
    commissioner: told.world.commissioner.views,
    runId: told.runId,
    schemeId: told.story.schemeId,
    simulationId: told.simulationId,
  };
});

afterAll(() => portal.close());

const NESTED_OFFER =
  'id response scheme { name commissioner { name } } schemeVersion { number problems { code } } phase { name components { sentence } } practice { name } responses { response } participation { state requirements { sentence } evidence { note } } permissions { accept { allowed reason } leave { allowed } }';
const NESTED_SCHEME =
  'id name state commissioner { name } currentVersion { number } counts { accepted national } consultations { state lmc { name } comments { body } response { outcome } } decision { outcome } certificates { id } paymentRuns { state }';

/** Every list, with the children its screens ask for. */
const lists: [string, () => Actor, string][] = [
  [
    'organisations to let in, with invitations and permissions',
    () => world.commissioner.administers,
    `query ($first: Int!) { organisationEntries(first: $first) { totalCount nodes { state organisation { name } invitation { person { email } } permissions { invite { allowed } withdraw { allowed } } } } }`,
  ],
  [
    'schemes with counts and offers',
    () => world.commissioner.views,
    `query ($first: Int!) { schemes(first: $first) { totalCount nodes { ${NESTED_SCHEME} offers(first: 3) { totalCount nodes { response practice { name } } } } } }`,
  ],
  [
    'schemes with filtered offers',
    () => world.commissioner.views,
    `query ($first: Int!) { schemes(first: $first) { nodes { offers(first: 3, filter: { responses: [SILENT] }) { nodes { practice { name } } } } } }`,
  ],
  [
    'schemes with uptake',
    () => world.commissioner.views,
    'query ($first: Int!) { schemes(first: $first) { nodes { name phases { name accepted series { on accepted } } } } }',
  ],
  [
    'offers of a commissioner',
    () => world.commissioner.views,
    `query ($first: Int!) { offers(first: $first, sort: PRACTICE) { totalCount nodes { ${NESTED_OFFER} } } }`,
  ],
  [
    'offers of a practice',
    () => world.practices[0]?.approves as Actor,
    `query ($first: Int!) { offers(first: $first) { totalCount nodes { ${NESTED_OFFER} comparison { rows { label local } } lmcResponses { outcome } } } }`,
  ],
  [
    'practices',
    () => world.commissioner.views,
    'query ($first: Int!) { practices(first: $first) { totalCount nodes { organisation { name } network { name } registeredPatients localSchemes } } }',
  ],
  [
    'offers of one scheme',
    () => world.commissioner.views,
    `query ($first: Int!, $scheme: ID!) { scheme(id: $scheme) { offers(first: $first) { nodes { ${NESTED_OFFER} } } } }`,
  ],
  [
    'history',
    () => paid.commissioner,
    'query ($first: Int!, $paid: ID!) { scheme(id: $paid) { history(first: $first) { totalCount nodes { sentence person organisation { name } } } } }',
  ],
  [
    'evidence',
    () => paid.commissioner,
    'query ($first: Int!, $paid: ID!) { evidence(schemeId: $paid, first: $first) { totalCount nodes { note state practice { name } recordedBy } } }',
  ],
  [
    'consultations',
    () => paid.commissioner,
    'query ($first: Int!) { consultations(first: $first) { totalCount nodes { scheme { name } schemeVersion { number } lmc { name } comments { body } response { outcome } permissions { sign { allowed } } } } }',
  ],
  [
    'claims',
    () => paid.commissioner,
    'query ($first: Int!) { claims(first: $first) { totalCount nodes { state actual { pence } practice { name } scheme { name } componentName permissions { agree { allowed reason } } } } }',
  ],
  [
    'mergers and splits',
    () => paid.commissioner,
    'query ($first: Int!) { successions(first: $first) { totalCount nodes { state firstDay predecessor { name } successor { name } permissions { withdraw { allowed reason } } } } }',
  ],
  [
    'practices to name',
    () => world.commissioner.views,
    'query ($first: Int!) { practicesToName(first: $first) { totalCount nodes { name code closedOn } } }',
  ],
  [
    'practices of a fact',
    () => paid.commissioner,
    'query ($first: Int!, $paid: ID!) { factPractices(schemeId: $paid, phaseKey: "planning", factKey: "actualPayment//2025-26", state: LACKING, first: $first) { totalCount nodes { state practice { name } } } }',
  ],
  [
    'lines of a run',
    () => paid.commissioner,
    'query ($first: Int!, $run: ID!) { paymentRun(id: $run) { lines(first: $first) { totalCount nodes { amount { pence } practice { name } run { state } schemeName workingText explainFile offlinePage } } exceptions { message practice { name } } } }',
  ],
  [
    'comparisons of a run',
    () => paid.commissioner,
    'query ($first: Int!, $run: ID!) { paymentRun(id: $run) { againstNational { notKnown } } nationalComparisons(runId: $run, first: $first) { totalCount nodes { practice { name } schemeName run { state } notKnownBecause workingText national { pence } gap { pence } } } }',
  ],
  [
    'simulations of a scheme',
    () => paid.commissioner,
    'query ($first: Int!, $paid: ID!) { simulations(schemeId: $paid, first: $first) { totalCount nodes { state totals { local { pence } } groups { label sums { practices } } permissions { share { allowed } } } } }',
  ],
  [
    'practices of a simulation',
    () => paid.commissioner,
    'query ($first: Int!, $tried: ID!) { simulation(id: $tried) { practices(first: $first, sort: DIFFERENCE_DESC) { totalCount nodes { local { pence } practice { name } network { name } localWorkings exceptions { message remedy } } } } }',
  ],
  [
    'payments of a practice',
    () => paid.practice,
    'query ($first: Int!) { paymentLines(first: $first) { totalCount total { pence } nodes { amount { pence } practice { name } run { state phaseName scheme { name } } schemeName paidAt } } }',
  ],
];

describe('a list asks the database as often for many rows as for one', () => {
  it.each(lists)('%s', async (_name, actor, query) => {
    const variables = {
      scheme: OpaqueId.serialize(schemeId),
      paid: OpaqueId.serialize(paid.schemeId),
      run: OpaqueId.serialize(paid.runId),
      tried: OpaqueId.serialize(paid.simulationId),
    };
    const used = Object.fromEntries(Object.entries(variables).filter(([name]) => query.includes(`$${name}`)));
    const one = await portal.send(actor(), query, { variables: { ...used, first: 1 }, now });
    const many = await portal.send(actor(), query, { variables: { ...used, first: 100 }, now });
    expect([...one.errors, ...many.errors]).toEqual([]);
    expect(JSON.stringify(many.data).length).toBeGreaterThanOrEqual(JSON.stringify(one.data).length);
    expect(one.statements).toBeGreaterThan(0);
    // Two batches may or may not fall into one tick, whatever the number of rows; a statement for each row would be dozens.
    expect(Math.abs(many.statements - one.statements)).toBeLessThanOrEqual(1);
  });

  it('is one statement for the list of schemes with its counts and offers, and one for the home page', async () => {
    const schemes = await portal.send(
      world.commissioner.views,
      '{ schemes(first: 20) { totalCount nodes { id name state counts { offered accepted national } offers(first: 3) { totalCount nodes { id response practice { name } } } } } }',
      { now },
    );
    expect(schemes.errors).toEqual([]);
    expect(schemes.statements).toBe(1);
    const home = await portal.send(
      world.practices[0]?.approves ?? null,
      '{ home { tasks { title due path } counts { label value } } }',
      { now },
    );
    expect(home.errors).toEqual([]);
    expect(home.statements).toBe(1);
  });
});
