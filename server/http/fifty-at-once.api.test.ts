import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpaqueId } from '../graphql/scalars/opaque-id.ts';
import { TestServer } from '../testing/browser.ts';
import type { Browser } from '../testing/browser.ts';
import { afterTheQuarter, calculated, exceptionsOf, linesOf, practised, runOf } from '../testing/payment-story.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import { TestPortal } from '../testing/portal.ts';

const AT_ONCE = 50;
const PAID = 2_400_000;

describe('fifty who change one thing at once, through the door', () => {
  let server: TestServer;
  let portal: TestPortal;
  let told: PaymentStory;
  let runId: string;
  let browser: Browser;

  beforeAll(async () => {
    [server, portal] = [await TestServer.open(), await TestPortal.open()];
    server.clock.now = afterTheQuarter;
    told = await practised(portal, [{ qofPence: PAID }, { qofPence: null }]);
    runId = (await calculated(told)).id;
    browser = await server.signedIn(told.world.commissioner.prepares.personId);
  });
  afterAll(() => Promise.all([server.close(), portal.close()]));

  /** What each of fifty requests is told, counted. */
  const told50 = async (field: string, args: (index: number) => string) => {
    const replies = await Promise.all(
      Array.from({ length: AT_ONCE }, (_none, index) =>
        browser.send<Record<string, { __typename: string; code?: string }>>(
          `mutation { ${field}(actionId: "${randomUUID()}", expectedVersion: 1, ${args(index)}) { __typename ... on Refused { code } } }`,
        ),
      ),
    );
    const counts: Record<string, number> = {};
    for (const { data, errors } of replies) {
      const answer = errors[0]?.message ?? data?.[field]?.code ?? data?.[field]?.__typename ?? 'nothing';
      counts[answer] = (counts[answer] ?? 0) + 1;
    }
    return counts;
  };
  const opaque = (id = ''): string => String(OpaqueId.serialize(id));

  it('amend a payment once, and forty-nine are told that somebody was first', async () => {
    const [line] = await linesOf(told, runId);
    const { version } = await runOf(told, runId);
    expect(
      await told50(
        'amendPaymentLine',
        (index) => `lineId: "${opaque(line?.id)}", amountPence: ${1000 + index}, reason: "At once."`,
      ),
    ).toEqual({ PaymentLine: 1, SOMEBODY_CHANGED_THIS_FIRST: AT_ONCE - 1 });
    const [after] = await linesOf(told, runId);
    const run = await runOf(told, runId);
    expect(after?.version).toBe(2);
    expect(run).toMatchObject({ version: version + 1, totalPence: after?.amountPence });
  });

  it('settle an exception once, and forty-nine are told that it is settled', async () => {
    const [exception] = await exceptionsOf(told, runId);
    expect(
      await told50(
        'settlePaymentException',
        (index) => `exceptionId: "${opaque(exception?.id)}", settlement: "By hand, ${index}."`,
      ),
    ).toEqual({ PaymentRun: 1, EXCEPTION_IS_SETTLED: AT_ONCE - 1 });
  });
});
