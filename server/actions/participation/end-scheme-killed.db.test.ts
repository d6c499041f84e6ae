import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { backendsGone, holdTable, terminateBackends, waitingBackends } from '../../testing/held-table.ts';
import { joinAll, publishAtOnce, twoPhases } from '../../testing/participation-story.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { rowSums } from '../../testing/row-sums.ts';
import type { RowSum } from '../../testing/row-sums.ts';
import { sqlAsSystem } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import type { World } from '../../testing/world.ts';
import { endScheme } from './end-scheme.ts';

let portal: TestPortal;
let world: World;
let schemeId: string;
let untouched: RowSum[];

const now = new Date('2026-01-20T10:00:00Z');
const input = () => ({ schemeId, expectedVersion: 2, effectiveFrom: '2026-02-17', reason: 'Too few practices.' });

beforeAll(async () => {
  portal = await TestPortal.open();
  world = await buildWorld(portal.source, { practices: 75 });
  ({ schemeId } = await publishAtOnce(portal, world, { name: 'Planning', definition: twoPhases(75) }));
  await joinAll(portal, world, 70);
  untouched = await rowSums(world.commissioner.id);
}, 120_000);
afterAll(() => portal.close());

// A server of its own, so that it can be killed: what the product runs, in another process.
const SERVER = `
  import { endScheme } from './server/actions/participation/end-scheme.ts';
  import { actWithinScope } from './server/actions/act-within-scope.ts';
  import { createDataSource } from './server/persistence/data-source.ts';
  const { actor, input, now, actionId } = JSON.parse(process.env.ENDING);
  const source = await createDataSource(process.env.TEST_APP_URL).initialize();
  const outcome = await actWithinScope(source, actor, { action: endScheme, input, now: new Date(now), actionId });
  process.stdout.write(JSON.stringify(outcome));
  await source.destroy();
`;

const serverThatEnds = (): ChildProcess =>
  spawn(process.execPath, ['--import', './scripts/typescript/register.mjs', '--input-type=module', '-e', SERVER], {
    cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      ENDING: JSON.stringify({ actor: world.commissioner.approves, input: input(), now, actionId: randomUUID() }),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Every table the end of a scheme writes to, in the order it does: the process is stopped before each. */
const WRITTEN = [
  'scheme',
  'participation',
  'local_cover',
  'offer',
  'offer_response',
  'certificate',
  'event',
  'action_receipt',
];

const nothingHappened = async () => {
  expect(await rowSums(world.commissioner.id)).toEqual(untouched);
  const [scheme] = await sqlAsSystem<{ state: string; version: number; endings: number }>(
    world.commissioner.id,
    `select state, version, (select count(*)::integer from event where name in ('scheme.ended', 'participation.reverted')) as endings from scheme where id = '${schemeId}'`,
  );
  expect(scheme).toEqual({ state: 'published', version: 2, endings: 0 });
};

const killServerBefore = async (table: string) => {
  const held = await holdTable(table);
  const server = serverThatEnds();
  const ended = once(server, 'exit');
  const backends = await waitingBackends(1);
  server.kill('SIGKILL');
  await ended;
  await held.release();
  await backendsGone(backends);
};

const cutConnectionBefore = async (table: string) => {
  const held = await holdTable(table);
  const ending = portal.act(world.commissioner.approves, endScheme, input(), { now }).then(
    () => 'answered',
    () => 'failed',
  );
  const backends = await waitingBackends(1);
  await terminateBackends(backends);
  expect(await ending).toBe('failed');
  await held.release();
  await backendsGone(backends);
};

describe('ending a scheme while things break (R5)', () => {
  it('none of 70 is reverted each time it is stopped half-way, and 70 of 70 when it is left alone', async () => {
    for (const table of WRITTEN) {
      await cutConnectionBefore(table);
      await nothingHappened();
    }
    for (const table of ['participation', 'local_cover', 'certificate']) {
      await killServerBefore(table);
      await nothingHappened();
    }
    acceptedValue(await portal.act(world.commissioner.approves, endScheme, input(), { now }));
    const [standing] = await sqlAsSystem<{ reverted: number; local: number }>(
      world.commissioner.id,
      `select (select count(*)::integer from participation where state = 'reverted') as reverted, (select count(*)::integer from local_cover where upper(during) > '2026-02-17') as local`,
    );
    expect(standing).toEqual({ reverted: 70, local: 0 });
  }, 120_000);
});
