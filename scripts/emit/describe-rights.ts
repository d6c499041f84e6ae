import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { actionNames, permissions } from '../../server/domain/permissions.ts';

const inOrder = <Value>(entries: [string, Value][]): Record<string, Value> =>
  Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));

/**
 * The rights as the tests of the client read them: which kinds of organisation can have a right and by which role, of each
 * query the right it takes, and of each mutation that and the permissions that speak for it, as `SchemePermissions.publish`.
 */
export function describeRights(schema: GraphQLSchema): string {
  const spokenBy = new Map<string, string[]>();
  for (const type of Object.values(schema.getTypeMap()).filter(isObjectType))
    for (const field of Object.values(type.getFields())) {
      if (getNamedType(field.type).name !== 'Permission' || !Array.isArray(field.extensions.mutations)) continue;
      for (const mutation of field.extensions.mutations as string[])
        spokenBy.set(mutation, [...(spokenBy.get(mutation) ?? []), `${type.name}.${field.name}`].sort());
    }
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
    ({ name, extensions }): [string, { right: unknown; permissions: string[] }] => [
      name,
      { right: extensions.action, permissions: spokenBy.get(name) ?? [] },
    ],
  );
  const queries = Object.values(schema.getQueryType()?.getFields() ?? {}).map(
    ({ name, extensions }): [string, unknown] => [name, extensions.action],
  );
  const rights = actionNames.map((action): [string, unknown] => [action, permissions[action]]);
  return `${JSON.stringify({ rights: inOrder(rights), queries: inOrder(queries), mutations: inOrder(mutations) }, null, 2)}\n`;
}
