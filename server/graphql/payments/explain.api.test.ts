import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { amendPaymentLine } from '../../actions/payments/amend-payment-line.ts';
import type { Actor } from '../../domain/permissions.ts';
import { OFFLINE_SCRIPT } from '../../rules/explain/offline-script.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { afterTheQuarter as now, calculated, linesOf, practised, released } from '../../testing/payment-story.ts';
import type { PaymentStory } from '../../testing/payment-story.ts';
import { buildWorld } from '../../testing/world.ts';
import { OpaqueId } from '../scalars/opaque-id.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await TestPortal.open();
});
afterAll(() => portal.close());

interface Explained {
  reference: string;
  explainFile: string;
  offlinePage: string;
}

const explained = async (actor: Actor, lineId: string): Promise<Explained | null> => {
  const { data, errors } = await portal.send<{ paymentLine: Explained | null }>(
    actor,
    'query ($id: ID!) { paymentLine(id: $id) { reference explainFile offlinePage } }',
    { variables: { id: OpaqueId.serialize(lineId) }, now },
  );
  expect(errors).toEqual([]);
  return data?.paymentLine ?? null;
};

const workedOutAgain = (text: string): { pence: string; faults: unknown[] } =>
  JSON.parse(runInNewContext(`${OFFLINE_SCRIPT}; JSON.stringify(recalculateText(text))`, { text }) as string) as {
    pence: string;
    faults: unknown[];
  };

const firstLine = async (told: PaymentStory, runId: string) => (await linesOf(told, runId))[0]!;

describe('a payment to take away', () => {
  it('is worked out again to the same pence from the file and from the page, without the server', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const line = await firstLine(told, (await released(told)).id);
    const own = await explained(told.world.practices[0]!.views, line.id);
    expect(workedOutAgain(own?.explainFile ?? '')).toMatchObject({ pence: '2400000', faults: [] });
    const embedded = /id="embedded">([\s\S]*?)<\/script>/.exec(own?.offlinePage ?? '')?.[1] ?? '';
    expect(workedOutAgain(embedded)).toMatchObject({ pence: '2400000', faults: [] });
    const { about } = JSON.parse(own?.explainFile ?? '') as { about: { label: string; value: string }[] };
    const { data } = await portal.send<{ scheme: { currentVersion: { clauses: object[] } } }>(
      told.world.practices[0]!.views,
      'query ($id: ID!) { scheme(id: $id) { currentVersion { clauses { part heading lines } } } }',
      { variables: { id: OpaqueId.serialize(told.story.schemeId) }, now },
    );
    const text = data?.scheme.currentVersion.clauses;
    expect(text?.length).toBeGreaterThan(5);
    expect(JSON.parse(own?.explainFile ?? '')).toHaveProperty('clauses', text);
    expect(JSON.parse(embedded)).toHaveProperty('clauses', text);
    expect(about).toContainEqual({ label: 'Reference', value: own?.reference });
    expect(about).toContainEqual({ label: 'Amount', value: '£24,000.00' });
    expect(about).toContainEqual({ label: 'Fingerprint of the scheme’s text', value: told.story.fingerprint });
  });

  it('has what was worked out and what a person made of it', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }]);
    const line = await firstLine(told, (await calculated(told)).id);
    const { prepares } = told.world.commissioner;
    acceptedValue(
      await portal.act(
        prepares,
        amendPaymentLine,
        { lineId: line.id, expectedVersion: 1, amountPence: 2_390_000, reason: 'Paid in part already.' },
        { now },
      ),
    );
    const seen = await explained(prepares, line.id);
    expect(workedOutAgain(seen?.explainFile ?? '')).toMatchObject({ pence: '2400000', faults: [] });
    expect(seen?.explainFile).toContain('"Amended to, and paid"');
    expect(seen?.explainFile).toContain('£23,900.00');
    expect(seen?.explainFile).toContain('Paid in part already.');
  });

  it('is for nobody who may not read the line', async () => {
    const told = await practised(portal, [{ qofPence: 9_600_000 }, { qofPence: 4_000 }]);
    const line = await firstLine(told, (await released(told)).id);
    const elsewhere = await buildWorld(portal.source);
    for (const stranger of [
      told.world.practices[1]!.views,
      elsewhere.commissioner.views,
      elsewhere.practices[0]!.views,
    ])
      expect(await explained(stranger, line.id)).toBeNull();
  });
});
