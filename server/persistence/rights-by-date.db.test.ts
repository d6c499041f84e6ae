import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../domain/permissions.ts';
import { TestPortal } from '../testing/portal.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import { tellEverything } from '../testing/whole-story.ts';

/** Everything is told before this day, on which the organisations are no longer with the commissioner. */
const TODAY = '2026-06-02';
const YESTERDAY = '2026-06-01';

/** What a practice that took part may still add or change in the database: the rows of what it ends or completes. */
const FINISHES = [
  'practice local_cover: changes refused as it would be',
  'practice offer: changes refused as it would be',
  'practice participation: changes refused as it would be',
  'practice performance_claim: adds 23505',
];

const NOT_ADDED = ['42501', 'refused as it would be', '0 rows'];

interface Asked {
  read: string;
  changed: string;
  added: string;
}

let portal: TestPortal;
let owner: pg.Client;
let app: pg.Client;
let told: PaymentStory;
let tables: { name: string; columns: string; updatable: string[] }[];
let before: Map<string, Asked>;

/** One statement as the application role under this actor's settings, rolled back: rows, or why not. A row that it may change,
 * but not into what it would be, is told apart from one that it may not touch. */
const as = async ({ kind, organisationId, commissionerIds }: Actor, statement: string): Promise<string> => {
  await app.query(
    `begin; set local role portal_${kind}; set local app.audience = '${kind}'; set local app.organisation = '${organisationId}';
     set local app.today = '${TODAY}'; set local app.commissioners = '{${commissionerIds.join(',')}}'`,
  );
  try {
    return `${(await app.query(statement)).rowCount ?? 0} rows`;
  } catch (failure) {
    const { code = '', message } = failure as pg.DatabaseError;
    return message.startsWith('new row violates') ? 'refused as it would be' : code;
  } finally {
    await app.query('rollback');
  }
};

const people = (): [string, Actor][] => {
  const { commissioner, lmc, practices } = told.world;
  const of = (kind: Actor['kind']): Actor => ({ ...commissioner.approves, kind });
  const practice = practices[0]?.approves ?? commissioner.approves;
  return [
    ['practice', practice],
    ['LMC', lmc.approves],
    ['network', of('network')],
    ['auditor', of('auditor')],
  ];
};

/** What the database lets each of them do with each table. */
const whatEachMayDo = async (): Promise<Map<string, Asked>> => {
  const asked = new Map<string, Asked>();
  for (const { name, columns, updatable } of tables) {
    for (const [who, actor] of people()) {
      const changes: string[] = [];
      for (const column of updatable) changes.push(await as(actor, `update ${name} set ${column} = ${column}`));
      asked.set(`${who} ${name}`, {
        read: await as(actor, `select from ${name}`),
        changed: changes.find((answer) => answer !== '42501' && answer !== '0 rows') ?? 'nothing',
        // A copy of its own row: the policy is asked before any key.
        added: await as(actor, `insert into ${name} (${columns}) select ${columns} from ${name} limit 1`),
      });
    }
  }
  return asked;
};

/** What differs from before the move in what is read, and what is still added or changed. */
const afterTheMove = (asked: Map<string, Asked>): { differ: string[]; may: string[] } => ({
  differ: [...asked]
    .filter(([key, { read }]) => read !== before.get(key)?.read)
    .map(([key, { read }]) => `${key}: reads ${read} instead of ${before.get(key)?.read}`),
  may: [...asked].flatMap(([key, { changed, added }]) => [
    ...(changed === 'nothing' ? [] : [`${key}: changes ${changed}`]),
    ...(NOT_ADDED.includes(added) ? [] : [`${key}: adds ${added}`]),
  ]),
});

/** Past the fence and every rule, as the owner. */
const putPast = async (names: readonly string[], statements: string): Promise<void> => {
  const every = (words: string) => names.map((name) => `alter table ${name} ${words} row level security`).join(';');
  await owner.query(`begin; ${every('no force')}; ${statements}; ${every('force')}; commit`);
};

beforeAll(async () => {
  portal = await TestPortal.open();
  told = await tellEverything(portal);
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
  await Promise.all([owner.connect(), app.connect()]);
  ({ rows: tables } = await owner.query<(typeof tables)[number]>(`
    select c.relname as name,
      (select string_agg(quote_ident(w.attname), ', ') from pg_attribute w
        where w.attrelid = c.oid and w.attnum > 0 and not w.attisdropped and w.attgenerated = '') as columns,
      array(
        select distinct u.column_name::text from information_schema.column_privileges u join pg_attribute w on w.attrelid = c.oid and w.attname = u.column_name
        where u.table_name = c.relname and u.grantee like 'portal\\_%' and u.privilege_type = 'UPDATE' and w.attgenerated = '') as updatable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'commissioner_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and c.relname not in ('practice_membership', 'lmc_area', 'auditor_engagement') order by 1`));
  before = await whatEachMayDo();
  for (const table of ['practice_membership', 'lmc_area'])
    await putPast(
      [table],
      `update ${table} set during = daterange(lower(during), '${TODAY}') where commissioner_id = '${told.world.commissioner.id}'`,
    );
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await portal.close();
});

describe(`an organisation that was with the commissioner until ${YESTERDAY}`, () => {
  it('could add to and change what is its own on the day before', () => {
    const could = (who: string, what: 'changed' | 'added', not: string[]) =>
      [...before].filter(([key, asked]) => key.startsWith(who) && !not.includes(asked[what])).length;
    expect(could('practice', 'changed', ['nothing'])).toBeGreaterThanOrEqual(3);
    expect(could('LMC', 'changed', ['nothing'])).toBeGreaterThanOrEqual(2);
    expect(could('practice', 'added', NOT_ADDED)).toBeGreaterThanOrEqual(5);
  });

  it('reads exactly what it read, and adds or changes nothing but what ends or completes what it began', async () => {
    const { differ, may } = afterTheMove(await whatEachMayDo());
    expect(differ).toEqual([]);
    expect(may).toEqual(FINISHES);

    // And nothing at all where it does not take part: the same rows, of a practice that never accepted.
    await putPast(
      ['offer', 'participation', 'local_cover'],
      `update offer set response = 'silent'; update participation set state = 'withdrawn', during = 'empty'; delete from local_cover`,
    );
    expect(afterTheMove(await whatEachMayDo()).may).toEqual([]);
  });
});
