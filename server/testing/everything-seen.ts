import { getNamedType, isLeafType, isNonNullType, isObjectType, isUnionType, parse } from 'graphql';
import type { GraphQLArgument, GraphQLField, GraphQLObjectType, OperationDefinitionNode } from 'graphql';
import pg from 'pg';
import { whyNot } from '../domain/permissions.ts';
import type { Actor } from '../domain/permissions.ts';
import { whyTooLarge } from '../graphql/operation-limits.ts';
import { buildPortalSchema } from '../graphql/schema.ts';
import type { TestPortal } from './portal.ts';
import { sqlAs } from './sql.ts';

const schema = buildPortalSchema();
const MOST_DEPTH = 3;
const ROWS = 3;

/** A calendar file says, by the clock on the wall, when it was taken. */
const TAKEN_AT = /DTSTAMP:\d{8}T\d{6}Z/g;

/** What somebody gets of the portal, each part as one text: every table that anybody may read, and every query. */
export type Seen = Readonly<Record<string, string>>;

/** The tables of which some audience may read rows. The published files are the same for everybody. */
export async function readableTables(): Promise<string[]> {
  const owner = new pg.Client({ connectionString: process.env.TEST_OWNER_URL });
  await owner.connect();
  const { rows } = await owner.query<{ name: string }>(`
    select distinct table_name as name from information_schema.table_privileges
    where grantee = 'portal_known' and privilege_type = 'SELECT' and table_schema = 'public'
      and table_name not like 'published%' order by 1`);
  await owner.end();
  return rows.map(({ name }) => name);
}

/** Every row of these tables that the database shows to somebody, past every line of our own code. */
export async function rowsSeenBy(actor: Actor, tables: readonly string[]): Promise<Seen> {
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
}

/** A query with everything that it can be asked for, to a depth that fits, and which of the things given it takes. */
export interface WholeQuery {
  name: string;
  /** The right it takes. */
  action: string;
  document: string;
  variables: Record<string, unknown>;
}

/** Each query of the contract that takes nothing, or only what is given by the names of its arguments. */
export function wholeQueries(given: Readonly<Record<string, unknown>>): WholeQuery[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const needed = field.args.filter(isNeeded);
    const nameOf = ({ name }: GraphQLArgument) => (`${field.name}.${name}` in given ? `${field.name}.${name}` : name);
    if (!needed.every((arg) => nameOf(arg) in given)) return [];
    const variables = Object.fromEntries(needed.map((arg) => [arg.name, given[nameOf(arg)]]));
    const declared = needed.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
    for (let depth = MOST_DEPTH; depth > 0; depth -= 1) {
      const document = `query${declared ? ` (${declared})` : ''} { ${written(field, depth, [])} }`;
      if (fits(document, variables))
        return [{ name: field.name, action: String(field.extensions.action), document, variables }];
    }
    return [];
  });
}

/** What somebody is answered to each of these queries that they may ask. */
export async function answersTo(
  portal: TestPortal,
  actor: Actor,
  { queries, now }: { queries: readonly WholeQuery[]; now: Date },
): Promise<Seen> {
  const answers: Record<string, string> = {};
  for (const { name, document, variables } of queries.filter(({ action }) => !whyNot(actor, action))) {
    const { data, errors } = await portal.send(actor, document, { variables, now, keep: false });
    const codes = errors.map(({ extensions }) => extensions?.code);
    if (codes.includes('INTERNAL_SERVER_ERROR')) throw new Error(`${name}: ${errors[0]?.message}`);
    answers[`${name} ${JSON.stringify(variables)}`] = JSON.stringify({ data, errors }).replaceAll(TAKEN_AT, '');
  }
  return answers;
}

const isNeeded = ({ type, defaultValue }: GraphQLArgument): boolean =>
  isNonNullType(type) && defaultValue === undefined;

const fits = (document: string, variables: Record<string, unknown>): boolean => {
  const parsed = parse(document);
  return (
    whyTooLarge({
      schema,
      document: parsed,
      operation: parsed.definitions[0] as OperationDefinitionNode,
      variables,
    }) === null
  );
};

/** The field with all that it holds; nothing of a type that it stands in already. */
const written = (
  field: GraphQLField<unknown, unknown>,
  depth: number,
  within: readonly GraphQLObjectType[],
): string => {
  const args = [
    ...(within.length === 0 ? field.args.filter(isNeeded).map(({ name }) => `${name}: $${name}`) : []),
    ...(field.args.some(({ name }) => name === 'first') ? [`first: ${within.length === 0 ? 20 : ROWS}`] : []),
  ];
  const type = getNamedType(field.type);
  const head = `${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}`;
  if (isLeafType(type) || isUnionType(type) || !isObjectType(type)) return head;
  const inside = Object.values(type.getFields())
    .filter((inner) => !inner.args.some(isNeeded))
    .filter((inner) => {
      const named = getNamedType(inner.type);
      return isLeafType(named) || (isObjectType(named) && depth > 1 && !within.includes(named));
    })
    .map((inner) => written(inner, depth - 1, [...within, type]));
  return `${head} { ${inside.length > 0 ? inside.join(' ') : '__typename'} }`;
};
