import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import rights from '../../schema/rights.json';
import type { PortalRoute } from '../parts/portal-route.ts';
import { routesFor } from './routes.tsx';

type OrganisationKind = Parameters<typeof routesFor>[0];
const KINDS: readonly OrganisationKind[] = ['COMMISSIONER', 'PRACTICE', 'NETWORK', 'LMC', 'NATIONAL_BODY', 'AUDITOR'];
const CLIENT = resolve('client');
const holders: Record<string, Record<string, string>> = rights.rights;
const queries: Record<string, string> = rights.queries;
const mutations: Record<string, { right: string; permissions: string[] }> = rights.mutations;

/** Pages that change something which everybody may change, each with its reason. */
const FOR_EVERYBODY: Record<string, string> = {
  'app/demonstration-page.tsx': 'A demonstration has one date for everybody in it.',
  'public/sessions/sessions-page.tsx': 'Everybody ends their own sessions.',
  'public/telling/how-we-tell-you-page.tsx': 'Everybody chooses for themselves.',
  'public/telling/notices-page.tsx': 'Everybody reads what they are told.',
};

const filesOf = (ending: RegExp): string[] =>
  readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => join(CLIENT, file));

const tables = filesOf(/(^|\/)routes\.tsx?$/);
const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/import\('(\.[^']+)'\)/g)].map(([, to = '']) => join(dirname(file), to));

/** The files of the pages that the tables of routes name. */
const pages = [...new Set(tables.flatMap(importsOf))];

/** The file of the page of a route; a table is read in the order in which it is written. */
const pageOf = async (): Promise<Map<PortalRoute, string>> => {
  const found = new Map<PortalRoute, string>();
  for (const table of tables) {
    const text = readFileSync(table, 'utf8');
    const routes = Object.entries((await import(table)) as Record<string, unknown>)
      .sort(([one], [other]) => text.indexOf(`const ${one}:`) - text.indexOf(`const ${other}:`))
      .flatMap(([, exported]) => (Array.isArray(exported) ? (exported as PortalRoute[]) : []));
    const files = importsOf(table);
    routes.forEach((route, place) => found.set(route, files[place] ?? ''));
  }
  return found;
};

/** A page with the files of its audience that it is made of: neither the shared parts nor what is generated. */
const madeOf = (file: string, seen = new Set<string>()): Set<string> => {
  if (seen.has(file) || !existsSync(file) || /client\/(parts|generated|session)\//.test(file)) return seen;
  seen.add(file);
  for (const [, to = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.tsx?)'/g))
    madeOf(join(dirname(file), to), seen);
  return seen;
};

/** Operation → the fields that it asks of the contract. */
const asked = new Map(
  filesOf(/\.graphql$/)
    .flatMap((file) => parse(readFileSync(file, 'utf8')).definitions)
    .filter((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
    .map((one) => [
      one.name?.value ?? '',
      one.selectionSet.selections.flatMap((field) => (field.kind === Kind.FIELD ? [field.name.value] : [])),
    ]),
);

const fieldsIn = (text: string, used: RegExp): string[] => [
  ...new Set([...text.matchAll(used)].flatMap(([, name = '']) => asked.get(name) ?? [])),
];

const read = pages.map((file) => {
  const text = [...madeOf(file)].map((one) => readFileSync(one, 'utf8')).join('\n');
  return {
    file,
    name: file.slice(CLIENT.length + 1),
    text,
    does: fieldsIn(text, /\buseAction\(\s*(\w+)Document\b/g),
    reads: fieldsIn(text, /\buseQuery\(\s*(\w+)Document\b/g),
  };
});
const changing = read.filter(({ does }) => does.length > 0);

/** The ways in which a page asks a thing for one of its permissions. */
const askedFor = (field: string): RegExp =>
  new RegExp(
    String.raw`permissions\??\.${field}\b|\.${field}\.allowed\b|permission=\{(\w+\.)*${field}\}|\(\{ ${field} \}\) => ${field}\b`,
  );

/** Whether the page asks, before it shows what sends this mutation: the session for the right, or the thing for the permission. */
const asksFor = (text: string, mutation: string): boolean => {
  const { right, permissions } = mutations[mutation] ?? { right: '', permissions: [] };
  const fields = permissions.map((one) => one.split('.')[1] ?? '');
  return text.includes(`may('${right}')`) || fields.some((field) => askedFor(field).test(text));
};

describe('no page gives a form to whoever may not send it', () => {
  it('and every page of the tables of routes is looked at', () => {
    expect(pages.filter((file) => !existsSync(file))).toEqual([]);
    expect(changing.length).toBeGreaterThan(40);
    const names = changing.map(({ name }) => name);
    expect(Object.keys(FOR_EVERYBODY).filter((name) => !names.includes(name))).toEqual([]);
    const known = changing.flatMap(({ does }) => does).filter((mutation) => mutation in mutations);
    expect(known.length).toBeGreaterThan(50);
  });

  it.each(changing.filter(({ name }) => !(name in FOR_EVERYBODY)))('$name asks first', ({ text, does }) => {
    expect(
      does
        .filter((mutation) => !asksFor(text, mutation))
        .map((mutation) => {
          const { right, permissions = [] } = mutations[mutation] ?? {};
          return `${mutation}: ask may('${right}') or ${permissions.join(', ')} before what sends it is shown.`;
        }),
    ).toEqual([]);
  });
});

describe('no kind of organisation has a page that is for others', () => {
  const possible = (right: string, kind: OrganisationKind): boolean =>
    holders[right]?.[kind.toLowerCase()] !== undefined;

  it.each(KINDS)('every page of a %s that takes a right is for somebody there', (kind) => {
    const taking = routesFor(kind).flatMap(({ path, right }) => (right === undefined ? [] : [{ path, right }]));
    expect(
      taking
        .filter(({ right }) => !possible(right, kind))
        .map(({ path, right }) => `${path} takes ${right}, which nobody there can have.`),
    ).toEqual([]);
  });

  it.each(KINDS)('every page of a %s asks only what is answered there', async (kind) => {
    const files = await pageOf();
    const own = routesFor(kind).flatMap((route) => {
      const page = read.find(({ file }) => file === files.get(route));
      return page ? [{ path: route.path, ...page }] : [];
    });
    expect(own.length).toBeGreaterThan(15);
    expect(
      own.flatMap(({ path, reads, text }) =>
        reads
          .map((query) => ({ query, right: queries[query] ?? '' }))
          .filter(({ right }) => !possible(right, kind) && !text.includes(`may('${right}')`))
          .map(({ query, right }) => `${path} asks ${query}, which takes ${right}: nobody there can have it.`),
      ),
    ).toEqual([]);
  });
});
