import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal } from '../../testing/portal.ts';
import {
  afterTheQuarter as now,
  approved,
  calculated,
  practised,
  released,
  worked,
} from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { buildWorld } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

const paid = { qofPence: 9_600_000 };
const opaque = (uuid: string) => String(OpaqueId.serialize(uuid));
const uuidOf = (id: string) => OpaqueId.parseValue(id);

const RUN = `id state version practicesTotal practicesDone failure phaseName from to calculatedBy submittedBy approvedBy releasedBy total { pence currency }
  exceptions { id code field message settlement settledBy practice { code } }
  permissions { calculate { allowed code reason } submit { allowed code } approve { allowed code reason } release { allowed code } withdraw { allowed } amend { allowed } }`;
const LINES = `totalCount total { pence } pageInfo { hasNextPage endCursor }
  nodes { id reference label sentence amount { pence } computed { pence } amended { pence } amendmentReason amendedBy paidAt schemeName schemeVersionNumber practice { code name } }`;

interface Line {
  id: string;
  reference: string;
  amount: { pence: number };
  practice: { code: string };
  paidAt: string | null;
  workingText: string;
  working: unknown;
}
interface Lines {
  totalCount: number;
  total: { pence: number };
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Line[];
}
interface Run {
  id: string;
  state: string;
  version: number;
  total: { pence: number };
  exceptions: { id: string }[];
  permissions: Record<string, { allowed: boolean; code: string | null; reason?: string }>;
  lines: Lines;
}
type Refused = { __typename: 'Refused'; code: string };

const change = async (
  actor: Actor,
  field: string,
  { selection = RUN, ...variables }: Record<string, unknown> & { selection?: string },
) => {
  const types: Record<string, string> = {
    schemeId: 'ID!',
    phaseKey: 'String!',
    runId: 'ID!',
    expectedVersion: 'Int!',
    reason: 'String!',
    exceptionId: 'ID!',
    settlement: 'String!',
    lineId: 'ID!',
    amountPence: 'Pence!',
  };
  const names = Object.keys(variables);
  const on = field === 'amendPaymentLine' ? 'PaymentLine' : 'PaymentRun';
  const { data, errors } = await portal.send<Record<string, (Run & { __typename: string }) | Refused>>(
    actor,
    `mutation ($actionId: String!, ${names.map((name) => `$${name}: ${types[name]}`).join(', ')}) {
    ${field}(actionId: $actionId, ${names.map((name) => `${name}: $${name}`).join(', ')}) { __typename ... on ${on} { ${selection} } ... on Refused { code message } }
  }`,
    { variables: { actionId: randomUUID(), ...variables }, now },
  );
  expect(errors).toEqual([]);
  return data?.[field] as Run & { __typename: string; code?: string };
};

const linesOf = async (told: PaymentStory, runId: string, args = '') => {
  const { data, errors, statements } = await portal.send<{ paymentRun: Run }>(
    told.world.commissioner.views,
    `query ($id: ID!) { paymentRun(id: $id) { ${RUN} lines${args} { ${LINES} } } }`,
    { variables: { id: opaque(runId) }, now },
  );
  expect(errors).toEqual([]);
  return { ...(data?.paymentRun.lines as Lines), statements };
};

const statementOf = async (actor: Actor, args = '') => {
  const { data, errors, statements } = await portal.send<{ paymentLines: Lines }>(
    actor,
    `{ paymentLines${args} { ${LINES} } }`,
    { now },
  );
  expect(errors).toEqual([]);
  return { ...(data?.paymentLines as Lines), statements };
};

describe('a run from start to release through the API', () => {
  it('answers each step with the run as it is now, and each wrong person with the reason', async () => {
    const told = await practised(portal, [paid, { qofPence: null }]);
    const { prepares, approves } = told.world.commissioner;
    const draft = await change(prepares, 'startPaymentRun', {
      schemeId: opaque(told.story.schemeId),
      phaseKey: 'planning',
    });
    expect(draft).toMatchObject({
      __typename: 'PaymentRun',
      state: 'DRAFT',
      phaseName: 'Planning phase',
      from: '2026-01-01',
      to: '2026-03-31',
      total: { pence: 0, currency: 'GBP' },
    });
    expect(draft.permissions).toMatchObject({
      calculate: { allowed: true },
      submit: { allowed: false, code: 'RUN_CANNOT_DO_THIS' },
      withdraw: { allowed: true },
      amend: { allowed: false },
    });

    const runId = draft.id;
    const calculating = await change(prepares, 'calculatePaymentRun', { runId, expectedVersion: 1 });
    expect(calculating).toMatchObject({ state: 'CALCULATING', calculatedBy: prepares.personName });
    await worked(told, uuidOf(runId));
    const { data } = await portal.send<{ paymentRun: Run }>(
      prepares,
      `query ($id: ID!) { paymentRun(id: $id) { ${RUN} lines { ${LINES} } } }`,
      { variables: { id: runId }, now },
    );
    const run = data?.paymentRun as Run;
    expect(run).toMatchObject({
      state: 'CALCULATED',
      practicesTotal: 2,
      practicesDone: 2,
      total: { pence: 2_400_000 },
      exceptions: [
        {
          code: 'FACT_MISSING',
          field: 'qofPayment',
          settlement: null,
          practice: { code: told.world.practices[1]?.code },
        },
      ],
    });
    expect(run.permissions.submit).toEqual({ allowed: false, code: 'RUN_HAS_EXCEPTIONS' });

    expect(
      await change(prepares, 'settlePaymentException', {
        exceptionId: run.exceptions[0]?.id,
        expectedVersion: 1,
        settlement: 'Opened this year',
      }),
    ).toMatchObject({ exceptions: [{ settlement: 'Opened this year', settledBy: prepares.personName }] });
    const line = run.lines.nodes[0];
    expect(
      await change(prepares, 'amendPaymentLine', {
        lineId: line?.id,
        expectedVersion: 1,
        amountPence: 2_390_000,
        reason: 'Deduction of 100.00',
        selection: 'amount { pence } computed { pence } amended { pence } amendedBy run { version total { pence } }',
      }),
    ).toMatchObject({
      amount: { pence: 2_390_000 },
      computed: { pence: 2_400_000 },
      amended: { pence: 2_390_000 },
      amendedBy: prepares.personName,
      run: { total: { pence: 2_390_000 } },
    });

    const stale = await change(prepares, 'submitPaymentRun', { runId, expectedVersion: run.version });
    expect(stale).toMatchObject({ __typename: 'Refused', code: 'SOMEBODY_CHANGED_THIS_FIRST' });
    const submitted = await change(prepares, 'submitPaymentRun', { runId, expectedVersion: run.version + 2 });
    expect(submitted).toMatchObject({ state: 'SUBMITTED', submittedBy: prepares.personName });
    const author: Actor = { ...prepares, roles: ['view', 'prepare', 'approve'] };
    expect(await change(author, 'approvePaymentRun', { runId, expectedVersion: submitted.version })).toMatchObject({
      __typename: 'Refused',
      code: 'RUN_AUTHOR_CANNOT_APPROVE',
    });
    const approvedRun = await change(approves, 'approvePaymentRun', { runId, expectedVersion: submitted.version });
    expect(approvedRun).toMatchObject({ state: 'APPROVED', approvedBy: approves.personName });
    expect(await change(approves, 'releasePaymentRun', { runId, expectedVersion: approvedRun.version })).toMatchObject({
      state: 'RELEASED',
      releasedBy: approves.personName,
    });
  });

  it('says why the author may not approve before they try', async () => {
    const told = await practised(portal, [paid]);
    const run = await calculated(told);
    const prepares = told.world.commissioner.prepares;
    const submitted = await change(prepares, 'submitPaymentRun', {
      runId: opaque(run.id),
      expectedVersion: run.version,
    });
    expect(submitted.permissions.approve).toEqual({
      allowed: false,
      code: 'YOUR_ROLE_DOES_NOT_ALLOW_THIS',
      reason: 'You need the right to approve to do this.',
    });
    const { data } = await portal.send<{ paymentRun: Run }>(
      { ...prepares, roles: ['view', 'prepare', 'approve'] },
      `query ($id: ID!) { paymentRun(id: $id) { ${RUN} } }`,
      { variables: { id: submitted.id }, now },
    );
    expect(data?.paymentRun.permissions.approve).toEqual({
      allowed: false,
      code: 'RUN_AUTHOR_CANNOT_APPROVE',
      reason: expect.stringContaining(
        'You worked on this run or on what it pays for, so you cannot approve it. Who may: ',
      ),
    });
  });

  it('lists the runs of a scheme for the commissioner and for nobody who may not see runs', async () => {
    const told = await practised(portal, [paid]);
    await calculated(told);
    const runs = async (actor: Actor) =>
      (
        await portal.send<{ scheme: { paymentRuns: Run[] } | null }>(
          actor,
          'query ($id: ID!) { scheme(id: $id) { paymentRuns { id state phaseName } } }',
          { variables: { id: opaque(told.story.schemeId) }, now },
        )
      ).data?.scheme?.paymentRuns;
    expect(await runs(told.world.commissioner.views)).toMatchObject([
      { state: 'CALCULATED', phaseName: 'Planning phase' },
    ]);
    expect(await runs(told.world.lmc.views)).toEqual([]);
    expect(await runs(told.world.practices[0]!.views)).toEqual([]);
  });
});

describe('a practice’s statement', () => {
  it('shows its own approved and released payments with the working, and before that nothing', async () => {
    const told = await practised(portal, [paid, { qofPence: 4_000 }]);
    const own = told.world.practices[0]!.views;
    await calculated(told);
    expect(await statementOf(own)).toMatchObject({ totalCount: 0, total: { pence: 0 }, nodes: [] });

    const other = await practised(portal, [paid, { qofPence: 4_000 }]);
    await released(other);
    const shown = await statementOf(other.world.practices[0]!.views);
    expect(shown).toMatchObject({
      totalCount: 1,
      total: { pence: 2_400_000 },
      nodes: [
        {
          amount: { pence: 2_400_000 },
          schemeName: 'Practice quality scheme',
          schemeVersionNumber: 1,
          paidAt: now.toISOString(),
          practice: { code: other.world.practices[0]?.code },
        },
      ],
    });

    const line = async (actor: Actor) =>
      portal.send<{ paymentLine: Line | null }>(
        actor,
        'query ($id: ID!) { paymentLine(id: $id) { reference fingerprint working workingText run { state total { pence } nationalContract { financialYear release } } } }',
        { variables: { id: shown.nodes[0]?.id }, now },
      );
    const { data, errors } = await line(other.world.practices[0]!.views);
    expect(errors).toEqual([]);
    expect(data?.paymentLine).toMatchObject({
      fingerprint: other.story.fingerprint,
      working: { result: { pence: '2400000' } },
      run: { state: 'RELEASED', nationalContract: { financialYear: '2025-26', release: 1 } },
    });
    expect(data?.paymentLine?.workingText).toContain('QOF payment for the basis year 2024-25: £96,000.00');
    expect(data?.paymentLine?.workingText).toContain('Result: £24,000.00');
    const elsewhere = await buildWorld(portal.source);
    for (const stranger of [
      other.world.practices[1]!.views,
      told.world.practices[0]!.views,
      elsewhere.commissioner.views,
      elsewhere.practices[0]!.views,
    ]) {
      expect((await line(stranger)).data?.paymentLine).toBeNull();
    }
  });

  it('says why a component paid nothing: its own exceptions, as they were settled', async () => {
    const told = await practised(portal, [paid, { qofPence: null }, { qofPence: null }, paid]);
    const run = await calculated(told);
    const { prepares, approves } = told.world.commissioner;
    const { data } = await portal.send<{ paymentRun: Run }>(
      prepares,
      `query ($id: ID!) { paymentRun(id: $id) { ${RUN} } }`,
      { variables: { id: opaque(run.id) }, now },
    );
    for (const { id: exceptionId } of data?.paymentRun.exceptions ?? [])
      await change(prepares, 'settlePaymentException', {
        exceptionId,
        expectedVersion: 1,
        settlement: 'Opened this year',
      });
    const submitted = await change(prepares, 'submitPaymentRun', {
      runId: opaque(run.id),
      expectedVersion: run.version + 2,
    });
    const seen = async (practice: number) =>
      portal.read(told.world.practices[practice]!.views, (scope) => scope.paymentExceptions.ofRuns([run.id]));
    expect(await seen(1)).toEqual([]);
    await change(approves, 'approvePaymentRun', { runId: opaque(run.id), expectedVersion: submitted.version });
    expect(await seen(1)).toMatchObject([{ practiceId: told.world.practices[1]?.id, settlement: 'Opened this year' }]);
    expect(await seen(0)).toEqual([]);
  });

  it('is searched by the sum on the bank statement and by the reference', async () => {
    const told = await practised(portal, [paid, { qofPence: 4_000 }, { qofPence: 8_000 }]);
    const run = await approved(told);
    const all = await linesOf(told, run.id);
    const statement = (args: string) => statementOf(told.world.commissioner.views, args);
    expect((await statement('(filter: { amountPence: 1000 })')).nodes.map(({ practice }) => practice.code)).toEqual([
      told.world.practices[1]?.code,
    ]);
    expect((await statement('(filter: { amountPence: 1001 })')).totalCount).toBe(0);
    expect(
      (await statement(`(filter: { search: "${all.nodes[2]?.reference.toLowerCase()}" })`)).nodes.map(
        ({ amount }) => amount.pence,
      ),
    ).toEqual([2_000]);
    expect((await statement('(filter: { search: "100%" })')).totalCount).toBe(0);
    expect((await statement('(filter: { search: "  " })')).totalCount).toBe(3);
  });

  it('is not for an LMC', async () => {
    const told = await practised(portal, [paid]);
    const { errors } = await portal.send(told.world.lmc.views, '{ paymentLines { totalCount } }', { now });
    expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOR_YOUR_ORGANISATION']);
  });
});

describe('the lines of a run', () => {
  it('are sorted and paged on the server, and every page says what all come to', async () => {
    const told = await practised(portal, [
      { qofPence: 8_000 },
      { qofPence: 4_000 },
      { qofPence: 12_000 },
      { qofPence: 4_000 },
    ]);
    const run = await calculated(told);
    const page = (args: string) => linesOf(told, run.id, args);
    const pence = ({ nodes }: Lines) => nodes.map(({ amount }) => amount.pence);
    expect(pence(await page(''))).toEqual([2_000, 1_000, 3_000, 1_000]);
    expect(pence(await page('(sort: AMOUNT_DESC)'))).toEqual([3_000, 2_000, 1_000, 1_000]);
    const first = await page('(sort: AMOUNT_ASC, first: 3)');
    expect(first).toMatchObject({ totalCount: 4, total: { pence: 7_000 }, pageInfo: { hasNextPage: true } });
    const second = await page(`(sort: AMOUNT_ASC, first: 3, after: "${first.pageInfo.endCursor}")`);
    expect(second).toMatchObject({ totalCount: 4, total: { pence: 7_000 }, pageInfo: { hasNextPage: false } });
    expect([...pence(first), ...pence(second)]).toEqual([1_000, 1_000, 2_000, 3_000]);
    const beyond = await page(`(sort: AMOUNT_ASC, after: "${second.pageInfo.endCursor}")`);
    expect(beyond).toMatchObject({
      totalCount: 4,
      total: { pence: 7_000 },
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect(await page('(filter: { amountPence: 1000 })')).toMatchObject({ totalCount: 2, total: { pence: 2_000 } });
  });

  it('of two runs in one list stay apart, and are read in one statement', async () => {
    const told = await practised(portal, [paid, { qofPence: 4_000 }]);
    const { prepares } = told.world.commissioner;
    const first = await calculated(told);
    await change(prepares, 'withdrawPaymentRun', {
      runId: opaque(first.id),
      expectedVersion: first.version,
      reason: 'Once more',
    });
    const oneRun =
      'query ($id: ID!) { scheme(id: $id) { paymentRuns { state lines(first: 1, sort: AMOUNT_DESC) { totalCount total { pence } nodes { reference amount { pence } } } } } }';
    const runs = () =>
      portal.send<{ scheme: { paymentRuns: { state: string; lines: Lines }[] } }>(prepares, oneRun, {
        variables: { id: opaque(told.story.schemeId) },
        now,
      });
    const before = await runs();
    await calculated(told);
    const after = await runs();
    expect(after.statements).toBe(before.statements);
    const page = { totalCount: 2, total: { pence: 2_401_000 }, nodes: [{ amount: { pence: 2_400_000 } }] };
    expect(after.data?.scheme.paymentRuns).toMatchObject([
      { state: 'CALCULATED', lines: page },
      { state: 'WITHDRAWN', lines: page },
    ]);
    expect(after.data?.scheme.paymentRuns.map(({ lines }) => lines.nodes[0]?.reference.slice(3))).toEqual([
      '-2026-0002-1',
      '-2026-0001-1',
    ]);
  });

  it('take the same number of statements for 1 practice and for 40', async () => {
    const few = await practised(portal, [paid]);
    const many = await practised(
      portal,
      Array.from({ length: 40 }, () => ({ ...paid, did: { discussions: 0, response: 1 } })),
    );
    const [one, forty] = [await released(few), await released(many)];
    const ofRun = [await linesOf(few, one.id, '(first: 100)'), await linesOf(many, forty.id, '(first: 100)')];
    expect(ofRun.map(({ nodes }) => nodes.length)).toEqual([1, 40]);
    expect(ofRun[0]?.statements).toBe(ofRun[1]?.statements);
    const statements = [
      await statementOf(few.world.commissioner.views, '(first: 100)'),
      await statementOf(many.world.commissioner.views, '(first: 100)'),
    ];
    expect(statements.map(({ nodes }) => nodes.length)).toEqual([1, 40]);
    expect(statements[0]?.statements).toBe(statements[1]?.statements);
  });
});
