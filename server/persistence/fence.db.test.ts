import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { constraintSentences } from './constraint-sentences.ts';
import { createDataSource } from './data-source.ts';

let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
});

afterAll(() => owner.end());

const column = async (sql: string): Promise<string[]> =>
  (await owner.query<{ name: string }>(sql)).rows.map(({ name }) => name);

const TENANT_TABLES = `select c.oid, c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'commissioner_id' and not a.attisdropped
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname not in ('practice_membership', 'lmc_area', 'auditor_engagement')`;

/** The policies that do not ask for the day: those of fence_what_was_begun, by their names. */
const OF_WHAT_WAS_BEGUN = `p.policyname like 'practice\\_%\\_what\\_it\\_%'`;
const OWN = '%practice_id = ( SELECT current_organisation()%';

describe('the fence, read back from the catalogue', () => {
  it('forces row security on every table', async () => {
    const open = await column(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity) and relname <> 'migrations'`);
    expect(open.map((table) => `${table}: call fence_tenant_table or fence_reference_table in its migration.`)).toEqual(
      [],
    );
  });

  it('has tenant tables to hold', async () => {
    expect((await column(`select relname as name from (${TENANT_TABLES}) t`)).length).toBeGreaterThan(15);
  });

  it('writes the tenant boundary and an audience into every policy of every tenant table', async () => {
    const without =
      await column(`select p.tablename || '.' || p.policyname as name from pg_policies p join (${TENANT_TABLES}) t on t.relname = p.tablename
      where p.schemaname = 'public' and p.policyname not like 'definer%' and (
        coalesce(p.qual, p.with_check) not like '%commissioner_id = ANY (( SELECT current_commissioners()%'
        or coalesce(p.with_check, p.qual) not like '%commissioner_id = ANY (( SELECT current_commissioners()%'
        or coalesce(p.qual, p.with_check) not like '%current_audience()%'
        or p.roles = '{portal_known}' or p.roles = '{public}')`);
    expect(without.map((policy) => `${policy}: let its migration write it with call fence(…).`)).toEqual([]);
  });

  it('asks whoever writes, but the system, for whom they act on this day', async () => {
    const acts = '%commissioner_id = ANY (( SELECT acting_commissioners()%';
    const without =
      await column(`select p.tablename || '.' || p.policyname as name from pg_policies p join (${TENANT_TABLES}) t on t.relname = p.tablename
      where p.schemaname = 'public' and p.cmd <> 'SELECT' and p.roles <> '{portal_system}'
        and not (coalesce(p.qual like '${acts}', true) and coalesce(p.with_check like '${acts}', true)) and not (${OF_WHAT_WAS_BEGUN})`);
    expect(without.map((policy) => `${policy}: let its migration write it with call fence(…).`)).toEqual([]);
  });

  it('lets practices, and nobody else, finish what they began, in these rows of their own', async () => {
    expect(
      await column(`select p.tablename || '.' || p.policyname || ', ' || p.cmd as name from pg_policies p
        where ${OF_WHAT_WAS_BEGUN} order by 1`),
    ).toEqual([
      'certificate.practice_ends_what_it_began, INSERT',
      'event.practice_records_what_it_finishes, INSERT',
      'evidence.practice_completes_what_it_began, INSERT',
      'local_cover.practice_ends_what_it_began, UPDATE',
      'offer.practice_ends_what_it_began, UPDATE',
      'offer_response.practice_ends_what_it_began, INSERT',
      'participation.practice_ends_what_it_began, UPDATE',
      'performance_claim.practice_completes_what_it_began, INSERT',
      'performance_claim_answer.practice_completes_what_it_began, INSERT',
      'reported_fact.practice_completes_what_it_began, INSERT',
    ]);
    const notOwn = await column(`select p.tablename || '.' || p.policyname as name from pg_policies p
      where ${OF_WHAT_WAS_BEGUN} and (p.roles <> '{portal_practice}'
        or coalesce(p.qual, p.with_check) not like '${OWN}' or coalesce(p.with_check, p.qual) not like '${OWN}')`);
    expect(notOwn.map((policy) => `${policy}: let its migration write it with call fence_what_was_begun(…).`)).toEqual(
      [],
    );
  });

  it('has no restrictive policy, which a distributed database would lose', async () => {
    expect(await column(`select policyname as name from pg_policies where permissive <> 'PERMISSIVE'`)).toEqual([]);
  });

  it('begins every primary key of a tenant table with the tenant', async () => {
    const without = await column(`select t.relname as name from (${TENANT_TABLES}) t
      where not exists (select from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.conrelid = t.oid and k.contype = 'p' and a.attname = 'commissioner_id')`);
    expect(without.map((table) => `${table}: begin its primary key with commissioner_id in its migration.`)).toEqual(
      [],
    );
  });

  it('carries the tenant in every foreign key between tenant tables', async () => {
    const without = await column(`select k.conname as name from pg_constraint k
      join (${TENANT_TABLES}) child on child.oid = k.conrelid join (${TENANT_TABLES}) parent on parent.oid = k.confrelid
      where k.contype = 'f' and not exists (select from pg_attribute a where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'commissioner_id')`);
    expect(without.map((key) => `${key}: carry commissioner_id in this foreign key in its migration.`)).toEqual([]);
  });

  it('has no trigger on a tenant table', async () => {
    expect(
      await column(
        `select tgname as name from pg_trigger g join (${TENANT_TABLES}) t on t.oid = g.tgrelid where not g.tgisinternal`,
      ),
    ).toEqual([]);
  });

  it('has roles that own nothing and bypass nothing', async () => {
    expect(
      await column(
        `select relname as name from pg_class where pg_get_userbyid(relowner) like 'portal\\_%' and pg_get_userbyid(relowner) <> current_user`,
      ),
    ).toEqual([]);
    const { rows } = await owner.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb from pg_roles where rolname like 'portal\\_%' and rolname <> current_user`,
    );
    expect(rows).toHaveLength(10);
    expect(rows.filter((role) => Object.values(role).some(Boolean))).toEqual([]);
  });

  it('gives the application itself no right to any table: only a scope takes one', async () => {
    const app = new pg.Client({ connectionString: process.env.TEST_APP_URL });
    await app.connect();
    const readable = await column(
      `select distinct table_name as name from information_schema.table_privileges where grantee like 'portal\\_%' and table_schema = 'public' and privilege_type = 'SELECT'`,
    );
    const seen: string[] = [];
    for (const table of readable) {
      const answer = await app.query(`select from ${table} limit 1`).then(
        ({ rowCount }) => rowCount,
        (failure: pg.DatabaseError) => failure.code,
      );
      if (answer !== '42501') seen.push(`${table} ${answer}`);
    }
    await app.end();
    expect(readable.length).toBeGreaterThan(25);
    expect(seen).toEqual([]);
  });
});

const kebab = (name: string): string => name.replaceAll(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** A column that the database has and no entity says so, or says otherwise: the file to edit. */
const remedyInCode = (column: string, entities: ReadonlyMap<string, string>): string => {
  const [table = ''] = column.split('.');
  const file = entities.get(table);
  return file
    ? `${column}: add this column to server/persistence/<noun>/${file}, or correct its type there ("?" is nullable).`
    : `${column}: write an entity for ${table} in server/persistence/<noun>/${table.replaceAll('_', '-')}-row.ts, and name it in server/persistence/entities.ts.`;
};

const remedyInDatabase = (column: string, tables: ReadonlySet<string>): string => {
  const [table = ''] = column.split('.');
  return tables.has(table)
    ? `${column}: only the entity says this; correct the entity, or change the table in a new file of migrations/.`
    : `${column}: no migration makes the table ${table}; add one to migrations/, or take its entity out of server/persistence/entities.ts.`;
};

describe('entities and the migrated database', () => {
  it('have the same tables and columns', async () => {
    const source = createDataSource(process.env.TEST_APP_URL ?? '');
    await source.initialize();
    const types: Record<string, string> = { 'timestamp with time zone': 'timestamptz', ARRAY: 'array' };
    const { rows } = await owner.query<{
      table: string;
      name: string;
      type: string;
      nullable: boolean;
      element: string;
    }>(
      `select table_name as table, column_name as name, data_type as type, is_nullable = 'YES' as nullable, udt_name as element
       from information_schema.columns where table_schema = 'public' and table_name <> 'migrations'`,
    );
    const inDatabase = rows.map(
      ({ table, name, type, nullable, element }) =>
        `${table}.${name} ${type === 'ARRAY' ? `${element.slice(1)}[]` : (types[type] ?? type)}${nullable ? '?' : ''}`,
    );
    const inCode = source.entityMetadatas.flatMap(({ tableName, columns }) =>
      columns.map(
        ({ databaseName, type, isNullable, isArray }) =>
          `${tableName}.${databaseName} ${String(type)}${isArray ? '[]' : ''}${isNullable ? '?' : ''}`,
      ),
    );
    const entities = new Map(source.entityMetadatas.map(({ tableName, name }) => [tableName, `${kebab(name)}.ts`]));
    await source.destroy();
    const tables = new Set(rows.map(({ table }) => table));
    expect([
      ...inDatabase.filter((one) => !inCode.includes(one)).map((one) => remedyInCode(one, entities)),
      ...inCode.filter((one) => !inDatabase.includes(one)).map((one) => remedyInDatabase(one, tables)),
    ]).toEqual([]);
  });
});

describe('constraint names', () => {
  it('have a sentence, or are known to be out of reach of any request', async () => {
    const named =
      await column(`select conname as name from pg_constraint where connamespace = 'public'::regnamespace and contype in ('c', 'u', 'x') and conrelid <> 0
      and conrelid::regclass::text <> 'migrations'
      union select indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
    const inList = 'server/persistence/constraint-sentences.ts';
    const silent = named.filter((name) => !(name in constraintSentences)).sort();
    const gone = Object.keys(constraintSentences).filter((name) => !named.includes(name));
    expect([
      ...silent.map((name) => `${name}: add it to ${inList}, with a refusal, or null when no request can reach it.`),
      ...gone.map((name) => `${name}: the database has no such constraint; take it out of ${inList}.`),
    ]).toEqual([]);
  });
});
