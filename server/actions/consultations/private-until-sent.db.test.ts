import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../domain/permissions.ts';
import { readableTables, rowsSeenBy } from '../../testing/everything-seen.ts';
import type { Seen } from '../../testing/everything-seen.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { consult } from '../../testing/scheme-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import { sendComment } from './send-comment.ts';
import { writeComment } from './write-comment.ts';

const now = new Date('2025-11-10T09:00:00Z');

let portal: TestPortal;
let tables: string[];
beforeAll(async () => {
  portal = await TestPortal.open();
  tables = await readableTables();
});
afterAll(() => portal.close());

const everythingSeenBy = (actor: Actor): Promise<Seen> => rowsSeenBy(actor, tables);

describe('a comment that an LMC keeps to itself', () => {
  it('changes nothing that anybody else can read, until it is sent', async () => {
    const world = await buildWorld(portal.source, { practices: 1 });
    const { consultationId } = await consult(portal, world);
    const { commissioner, lmc, practices } = world;
    const others: Actor[] = [
      commissioner.approves,
      { ...commissioner.approves, kind: 'auditor' },
      practices[0]?.approves ?? commissioner.views,
    ];
    const all = () => Promise.all(others.map(everythingSeenBy));
    const [before, ownBefore] = [await all(), await everythingSeenBy(lmc.views)];
    expect(tables.length).toBeGreaterThan(25);

    const comment = { consultationId, clause: 'purpose', body: 'Between us.', send: false };
    acceptedValue(await portal.act(lmc.prepares, writeComment, comment, { now }));
    expect(await all()).toEqual(before);
    const own = await everythingSeenBy(lmc.views);
    expect(own.consultation_comment).not.toBe(ownBefore.consultation_comment);
    expect(own.event).not.toBe(ownBefore.event);

    const [written] = await sqlAs<{ id: string }>(lmc.views, 'select id from consultation_comment');
    const sending = { commentId: written?.id ?? '', expectedVersion: 1 };
    acceptedValue(await portal.act(lmc.prepares, sendComment, sending, { now }));
    const [seen] = await all();
    expect(seen?.consultation_comment).toContain('Between us.');
    expect(seen?.event).toContain('consultation.comment_sent');
    expect(seen?.event).not.toContain('consultation.commented');
  });
});
