import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const readPence = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return value;
  throw new GraphQLError(`Pence are a whole number, not ${JSON.stringify(value)}.`);
};

/** Whole pence. GraphQL's own Int ends at £21 million. */
export const PenceScalar = new GraphQLScalarType<number, number>({
  name: 'Pence',
  description: 'Whole pence as a JSON number: 2400000 is £24,000.00.',
  serialize: (value) => readPence(typeof value === 'bigint' ? Number(value) : value),
  parseValue: readPence,
  parseLiteral: (node) => readPence(node.kind === Kind.INT ? Number(node.value) : null),
});
