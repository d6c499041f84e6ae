import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';

/** A JSON value whose shape belongs to a rule kind (a component's parameters) or to the engine (a working). */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'A JSON value. The field says what is in it.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
});
