import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { resolvers } from './resolvers.ts';
import { InstantScalar } from './scalars/dates.ts';
import { validateArguments } from './validate-arguments.ts';

/** The contract in code. `npm run emit` writes it to schema/schema.graphql. */
export function buildPortalSchema(): GraphQLSchema {
  return buildSchemaSync({
    resolvers,
    validateFn: validateArguments,
    scalarsMap: [{ type: Date, scalar: InstantScalar }],
  });
}
