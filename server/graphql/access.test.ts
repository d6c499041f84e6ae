import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { actionNames, isActionName } from '../domain/permissions.ts';
import { rightsOfTypes } from './rights-of-types.ts';
import { resolvers } from './resolvers.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildPortalSchema();
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const rootFields = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];

describe('access', () => {
  it.each(rootFields.map((field) => [field.name, field.extensions.action] as const))(
    '%s declares its action',
    (name, action) => {
      const declared = typeof action === 'string' && isActionName(action);
      expect(
        declared ? [] : [`Write @Access('noun:verb') above ${name}, with a right of server/domain/permissions.ts.`],
      ).toEqual([]);
    },
  );

  it.each([...rightsOfTypes(schema)])('%s belongs to a right, or to what shows it', (name, rights) => {
    expect(
      rights.length > 0
        ? []
        : [
            `Write @OfRight('noun:verb') above ${name}, or @OfItsHolder(): its holders do not agree, so a token cannot read it.`,
          ],
    ).toEqual([]);
  });

  it('declares no action that nothing asks for', () => {
    const declared = new Set(rootFields.map(({ extensions }) => extensions.action));
    expect(
      actionNames
        .filter((action) => !declared.has(action))
        .map(
          (action) =>
            `${action}: no field has @Access for it; add the field, or take it out of server/domain/permissions.ts.`,
        ),
    ).toEqual([]);
  });

  it('serves every resolver there is', async () => {
    const here = new URL('.', import.meta.url);
    const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /-(resolver|mutations)\.ts$/.test(name),
    );
    const classes = await Promise.all(
      files.map(async (file) => Object.entries((await import(new URL(file, here).href)) as Record<string, unknown>)),
    );
    const served = new Set<unknown>(resolvers);
    const forgotten = classes
      .flat()
      .filter(([name, one]) => /(Resolver|Mutations)$/.test(name) && typeof one === 'function' && !served.has(one))
      .map(([name]) => `${name}: add it to server/graphql/resolvers.ts, then "npm run emit".`);
    expect(files.length).toBeGreaterThan(10);
    expect(forgotten).toEqual([]);
  });

  it('makes every mutation safe to retry', () => {
    const without = fieldsOf(schema.getMutationType())
      .filter(({ args }) => !args.some(({ name }) => name === 'actionId'))
      .map(({ name }) => name);
    expect(without).toEqual([]);
  });

  it('answers every mutation with a union that can be a refusal', () => {
    const without = fieldsOf(schema.getMutationType())
      .filter(({ type }) => !/^\w+Outcome!$/.test(type.toString()))
      .map(({ name }) => name);
    expect(without).toEqual([]);
  });

  it('describes every type and field', () => {
    const silent = Object.values(schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__'))
      .flatMap((type) => [
        ...(type.description ? [] : [type.name]),
        ...(isObjectType(type) && type !== schema.getMutationType() && type !== schema.getQueryType()
          ? Object.values(type.getFields())
              .filter(({ description }) => !description)
              .map(({ name }) => `${type.name}.${name}`)
          : []),
      ]);
    expect(silent.filter((name) => !['Query', 'Mutation', 'String', 'Int', 'Boolean', 'Float'].includes(name))).toEqual(
      [],
    );
  });
});
