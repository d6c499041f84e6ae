import pg from 'pg';

interface Described {
  heading: string;
  line: string;
}

/** What is in the schema, one line a thing, in an order that does not depend on when it was made. */
const QUESTIONS: { title: string; sql: string }[] = [
  {
    title: 'Tables',
    sql: `select c.relname as heading,
        '  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
          || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped and c.relname <> 'migrations'
      order by c.relname, a.attnum`,
  },
  {
    title: 'Constraints',
    sql: `select conrelid::regclass::text as heading, '  ' || conname || ': ' || pg_get_constraintdef(oid) as line
      from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0 and contype <> 'n' and conrelid::regclass::text <> 'migrations'
      order by 1, conname`,
  },
  {
    title: 'Indexes',
    sql: `select tablename as heading, '  ' || indexdef as line from pg_indexes where schemaname = 'public' and tablename <> 'migrations' order by 1, indexname`,
  },
  {
    title: 'Policies',
    sql: `select tablename as heading,
        '  ' || policyname || ' (' || lower(cmd) || ', ' || array_to_string(roles, ', ') || ')' || coalesce(E'\\n    using ' || qual, '') || coalesce(E'\\n    check ' || with_check, '') as line
      from pg_policies where schemaname = 'public' and policyname not like 'definer%' order by 1, policyname`,
  },
  {
    title: 'Privileges',
    sql: `select table_name as heading, '  ' || grantee || ' ' || lower(privilege_type) || case when count(*) = (
          select count(*) from information_schema.columns c where c.table_schema = 'public' and c.table_name = p.table_name) then ''
        else ' (' || string_agg(column_name, ', ' order by column_name) || ')' end as line
      from information_schema.column_privileges p where grantee like 'portal\\_%' and grantee <> 'portal_owner' and table_schema = 'public'
      group by table_name, grantee, privilege_type
      union all
      select table_name, '  ' || grantee || ' delete' from information_schema.table_privileges where grantee like 'portal\\_%' and grantee <> 'portal_owner' and table_schema = 'public' and privilege_type = 'DELETE'
      order by 1, 2`,
  },
];

/** The migrated database as text for review: a change of a table, a policy or a privilege shows in the diff of schema/database.sql. */
export async function describeDatabase(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const sections: string[] = [];
    for (const { title, sql } of QUESTIONS)
      sections.push(`-- ${title}\n\n${group((await client.query<Described>(sql)).rows)}`);
    return `-- Made by "npm run emit" from the migrated database, for review. Do not edit; do not run.\n\n${sections.join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

const group = (rows: Described[]): string => {
  const groups = new Map<string, string[]>();
  for (const { heading, line } of rows) groups.set(heading, [...(groups.get(heading) ?? []), line]);
  return [...groups].map(([heading, lines]) => `${heading}\n${lines.join('\n')}`).join('\n\n');
};
