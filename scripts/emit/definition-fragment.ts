import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

const ROOT = 'SchemeDefinitionInput';
export const FRAGMENT = 'SchemeDefinitionFields';

/** The type with which the fields of an input are answered: `PhaseInput` is answered as `Phase`. */
const answeredName = ({ name }: GraphQLInputObjectType): string => name.replace(/Input$/, '');

const rootOf = (schema: GraphQLSchema): GraphQLInputObjectType => {
  const root = schema.getType(ROOT);
  if (!isInputObjectType(root)) throw new Error(`The contract has no ${ROOT}.`);
  return root;
};

const selectionOf = (schema: GraphQLSchema, input: GraphQLInputObjectType): string => {
  const answered = schema.getType(answeredName(input));
  const known = isObjectType(answered) ? answered.getFields() : {};
  const fields = Object.values(input.getFields()).map(({ name, type }) => {
    if (!known[name])
      throw new Error(`${input.name}.${name} is sent, but ${answeredName(input)} does not answer with it.`);
    const named = getNamedType(type);
    return isInputObjectType(named) ? `${name} ${selectionOf(schema, named)}` : name;
  });
  return `{ ${fields.join(' ')} }`;
};

/**
 * A fragment with every field of a scheme's text that is sent, so that an editor fetches all of what it saves, and a field that it
 * has no place for is kept.
 * @throws when a field is sent that is not answered with
 */
export const definitionFragment = (schema: GraphQLSchema): string =>
  `fragment ${FRAGMENT} on ${answeredName(rootOf(schema))} ${selectionOf(schema, rootOf(schema))}`;

const BLANKS: Readonly<Record<string, unknown>> = { Boolean: false, Int: 0, Pence: 0, JSON: {} };

const blankOf = (type: GraphQLInputType): unknown => {
  if (!isNonNullType(type)) return null;
  if (isListType(getNullableType(type))) return [];
  const named = getNamedType(type);
  return isInputObjectType(named) ? blankRecord(named) : (BLANKS[named.name] ?? '');
};

const blankRecord = (input: GraphQLInputObjectType): object => ({
  __typename: answeredName(input),
  ...Object.fromEntries(Object.values(input.getFields()).map(({ name, type }) => [name, blankOf(type)])),
});

const recordsIn = (input: GraphQLInputObjectType, type: string): [GraphQLInputObjectType, string][] => [
  [input, type],
  ...Object.values(input.getFields()).flatMap(({ name, type: field }) => {
    const named = getNamedType(field);
    const entry = isListType(getNullableType(field)) ? '[number]' : '';
    return isInputObjectType(named) ? recordsIn(named, `${type}['${name}']${entry}`) : [];
  }),
];

/** A blank of each record of the text, from which tests make theirs: a new field is in all of them. */
export const definitionBlanks = (schema: GraphQLSchema): string =>
  recordsIn(rootOf(schema), `${FRAGMENT}Fragment`)
    .map(
      ([input, type]) => `export const blank${answeredName(input)}: ${type} = ${JSON.stringify(blankRecord(input))};\n`,
    )
    .join('');
