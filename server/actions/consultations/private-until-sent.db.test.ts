import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../../domain/permissions.ts';
import { TestPortal, acceptedValue } from '../../testing/portal.ts';
import { consult } from '../../testing/scheme-story.ts';
import { sqlAs } from '../../testing/sql.ts';
import { buildWorld } from '../../testing/world.ts';
import { sendComment } from './send-comment.ts';
import { writeComment } from './write-comment.ts';

const now = new Date('2025-11-10T09:00:00Z');

let portal: TestPortal;
let owner: pg.Client;
let tables: string[];
beforeAll(async () => {
  portal = await TestPortal.open();
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(`
    select distinct table_name as name from information_schema.table_privileges
    where grantee = 'portal_known' and privilege_type = 'SELECT' and table_schema = 'public'
      and table_name not like 'published%' order by 1`);
  tables = rows.map(({ name }) => name);
});
afterAll(async () => {
  await owner.end();
  await portal.close();
});

/** Every row of every table that somebody may read, as one text for each table. */
const everythingSeenBy = async (actor: Actor): Promise<Record<string, string>> => {
  const rows = await sqlAs<{ name: string; rows: string | null }>(
    actor,
    tables
      .map(
        (name) =>
          `select '${name}' as name, (select string_agg(t::text, chr(10) order by t::text) from ${name} t) as rows`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, rows: text }) => [name, text ?? '']));
};

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
