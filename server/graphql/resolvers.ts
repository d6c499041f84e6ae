import type { NonEmptyArray } from 'type-graphql';
import { SchemeResolver } from './schemes/scheme-resolver.ts';

/** One resolver for each noun. */
export const resolvers: NonEmptyArray<abstract new () => object> = [
  SchemeResolver,
];
