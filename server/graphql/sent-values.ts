import { GraphQLError, isEnumType, isInputObjectType, isListType, isNonNullType, typeFromAST } from 'graphql';
import type { GraphQLInputObjectType, GraphQLInputType, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** The most that is said at once. */
const MOST_SAID = 10;

/** What was sent beside a query. */
interface Sent {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What does not fit in the values that were sent beside a query: each in a sentence that begins with its path, written as every
 * refusal writes it, and without the value said over again. Null when all fits.
 */
export function whyNotFitting({ schema, operation, variables }: Sent): string | null {
  const said = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node, defaultValue }) => {
    const name = variable.name.value;
    const type = typeFromAST(schema, node) as GraphQLInputType | undefined;
    if (!type || (variables[name] === undefined && defaultValue)) return [];
    const inside = isInputObjectType(isNonNullType(type) ? type.ofType : type);
    return misfits(type, variables[name], { path: inside ? '' : name, name });
  });
  return said.length > 0 ? `${said.slice(0, MOST_SAID).join('; ')}.` : null;
}

/** Where a value stands: its path, and what it is called when it is the whole of what was sent. */
interface Place {
  readonly path: string;
  readonly name: string;
}

function misfits(type: GraphQLInputType, value: unknown, place: Place): string[] {
  const at = place.path || place.name;
  if (isNonNullType(type))
    return value === undefined || value === null ? [`${at} is missing`] : misfits(type.ofType, value, place);
  if (value === undefined || value === null) return [];
  if (isListType(type)) {
    // One value stands for a list of it.
    const all: unknown[] = Array.isArray(value) ? value : [value];
    return all.flatMap((one, index) => misfits(type.ofType, one, { ...place, path: `${at}[${index}]` }));
  }
  if (isInputObjectType(type)) return misfitsInRecord(type, value, place);
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return names.includes(String(value)) ? [] : [`${at} must be one of ${names.join(', ')}`];
  }
  try {
    type.parseValue(value);
    return [];
  } catch (failure) {
    const words = WORDS[type.name];
    if (words) return [`${at} ${words}`];
    if (failure instanceof GraphQLError) return [`${at}: ${failure.message.replace(/\.$/, '')}`];
    throw failure;
  }
}

/** What is said of the scalars that GraphQL brings; those of the portal say it themselves. */
const WORDS: Readonly<Record<string, string>> = {
  String: 'must be a text',
  Int: 'must be a whole number',
  Boolean: 'must be true or false',
};

function misfitsInRecord(type: GraphQLInputObjectType, value: unknown, { path, name }: Place): string[] {
  if (!isRecord(value)) return [`${path || name} must have named fields`];
  const known = type.getFields();
  const within = (key: string): Place => ({ path: path === '' ? key : `${path}.${key}`, name: key });
  return [
    ...Object.keys(value)
      .filter((key) => !Object.hasOwn(known, key))
      .map((key) => `${within(key).path} is not a field that is known here`),
    ...Object.values(known).flatMap((field) =>
      value[field.name] === undefined && field.defaultValue !== undefined
        ? []
        : misfits(field.type, value[field.name], within(field.name)),
    ),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
