import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Actor } from '../domain/permissions.ts';
import { TestPortal } from '../testing/portal.ts';
import type { PaymentStory } from '../testing/payment-story.ts';
import { tellEverything } from '../testing/whole-story.ts';

interface TenantTable {
  name: string;
  hasPractice: boolean;
  updatable: string | null;
}

let portal: TestPortal;
let owner: pg.Client;
let app: pg.Client;
let ours: PaymentStory;
let theirs: PaymentStory;
let tables: TenantTable[];

beforeAll(async () => {
  portal = await TestPortal.open();
  ours = await tellEverything(portal);
  theirs = await tellEverything(portal);
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
  await Promise.all([owner.connect(), app.connect()]);
  ({ rows: tables } = await owner.query<TenantTable>(`
    select c.relname as name,
      exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'practice_id' and not p.attisdropped) as "hasPractice",
      (select min(u.column_name) from information_schema.column_privileges u where u.table_name = c.relname and u.grantee like 'portal\\_%' and u.privilege_type = 'UPDATE') as updatable
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'commissioner_id' and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('practice_membership', 'lmc_area', 'auditor_engagement') order by 1`));
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await portal.close();
});

/** One statement as the application role under this actor's settings, rolled back; the SQLSTATE when the database refused it. */
const as = async (
  actor: Pick<Actor, 'kind' | 'organisationId' | 'commissionerIds'> | null,
  statement: string,
): Promise<{ rows: number } | { refused: string }> => {
  const settings = actor
    ? `set local role portal_${actor.kind}; set local app.audience = '${actor.kind}'; set local app.organisation = '${actor.organisationId}'; set local app.commissioners = '{${actor.commissionerIds.join(',')}}'`
    : 'select 1';
  await app.query(`begin; ${settings}`);
  try {
    return { rows: (await app.query(statement)).rowCount ?? 0 };
  } catch (failure) {
    return { refused: (failure as pg.DatabaseError).code ?? '' };
  } finally {
    await app.query('rollback');
  }
};

const untouched = [{ rows: 0 }, { refused: '42501' }];

const audiences = (): [string, Actor][] => {
  const { commissioner, lmc, practices } = ours.world;
  const elsewhere = (kind: Actor['kind']): Actor => ({ ...commissioner.views, kind });
  return [
    ['commissioner', commissioner.approves],
    ['LMC', lmc.approves],
    ['practice', practices[0]?.approves ?? commissioner.views],
    ['auditor', elsewhere('auditor')],
    ['network', elsewhere('network')],
  ];
};

describe('every tenant table, against another tenant', () => {
  it('has rows of both tenants to hide', async () => {
    const empty: string[] = [];
    for (const { name } of tables) {
      for (const { world } of [ours, theirs]) {
        const { rowCount } = await owner.query(`select from ${name} where commissioner_id = $1 limit 1`, [
          world.commissioner.id,
        ]);
        if (!rowCount) empty.push(name);
      }
    }
    expect(
      [...new Set(empty)].map((table) => `${table}: add a row of it to the story in server/testing/whole-story.ts.`),
    ).toEqual([]);
  });

  it.each(['commissioner', 'LMC', 'practice', 'auditor', 'network'])(
    'a %s reads, changes and deletes no row of it',
    async (audience) => {
      const [, actor] = audiences().find(([name]) => name === audience) ?? [];
      const leaks: string[] = [];
      for (const { name, updatable } of tables) {
        const where = `where commissioner_id = '${theirs.world.commissioner.id}'`;
        const statements = [
          `select from ${name} ${where}`,
          `delete from ${name} ${where}`,
          ...(updatable ? [`update ${name} set ${updatable} = ${updatable} ${where}`] : []),
        ];
        for (const statement of statements) {
          const answer = await as(actor ?? null, statement);
          if (!untouched.some((none) => JSON.stringify(none) === JSON.stringify(answer)))
            leaks.push(`${statement}: ${JSON.stringify(answer)}`);
        }
      }
      expect(leaks).toEqual([]);
    },
  );

  it('nobody adds a row to it', async () => {
    const added: string[] = [];
    for (const { name } of tables) {
      for (const [audience, actor] of audiences()) {
        const answer = await as(
          actor,
          `insert into ${name} select (jsonb_populate_record(null::${name}, to_jsonb(t) || jsonb_build_object('commissioner_id', '${theirs.world.commissioner.id}'))).* from ${name} t limit 1`,
        );
        if (!('refused' in answer) && answer.rows > 0) added.push(`${audience} ${name}`);
      }
    }
    expect(added).toEqual([]);
  });

  it('nobody without a tenant sees a row', async () => {
    const seen: string[] = [];
    for (const { name } of tables) {
      const answer = await as(null, `select from ${name}`);
      if (!untouched.some((none) => JSON.stringify(none) === JSON.stringify(answer))) seen.push(name);
    }
    expect(seen).toEqual([]);
  });
});

describe('every tenant table, against another practice of the same tenant', () => {
  it('shows a practice its own rows only', async () => {
    const [own] = ours.world.practices;
    const seen: string[] = [];
    for (const { name } of tables.filter(({ hasPractice }) => hasPractice)) {
      const answer = await as(own?.approves ?? null, `select from ${name} where practice_id <> '${own?.id}'`);
      if (!untouched.some((none) => JSON.stringify(none) === JSON.stringify(answer))) seen.push(name);
    }
    expect(seen).toEqual([]);
  });

  it('lets a practice touch no row of another', async () => {
    const [own] = ours.world.practices;
    const touched: string[] = [];
    for (const { name, updatable } of tables.filter(({ hasPractice }) => hasPractice)) {
      if (!updatable) continue;
      const answer = await as(
        own?.approves ?? null,
        `update ${name} set ${updatable} = ${updatable} where practice_id <> '${own?.id}'`,
      );
      if (!untouched.some((none) => JSON.stringify(none) === JSON.stringify(answer))) touched.push(name);
    }
    expect(touched).toEqual([]);
  });
});

describe('what is private to the LMC', () => {
  it('stays with it until it is sent', async () => {
    expect(await as(ours.world.lmc.approves, 'select from consultation_comment')).toEqual({ rows: 1 });
    expect(await as(ours.world.commissioner.approves, 'select from consultation_comment')).toEqual({ rows: 0 });
  });
});
