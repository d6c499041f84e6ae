import { describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { actionNames, isActionName } from '../domain/permissions.ts';
import { buildPortalSchema } from './schema.ts';

const schema = buildPortalSchema();
const fieldsOf = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});
const rootFields = [...fieldsOf(schema.getQueryType()), ...fieldsOf(schema.getMutationType())];

describe('access', () => {
  it.each(rootFields.map((field) => [field.name, field.extensions.action] as const))(
    '%s declares its action',
    (_name, action) => {
      expect(typeof action === 'string' && isActionName(action)).toBe(true);
    },
  );

  it('declares no action that nothing asks for', () => {
    const declared = new Set(rootFields.map(({ extensions }) => extensions.action));
    expect(actionNames.filter((action) => !declared.has(action))).toEqual([]);
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
