/**
 * An enum of GraphQL (IN_CONSULTATION) for a union type of ours (in_consultation): type-graphql wants an object of
 * name → value, and our code wants plain union types.
 */
export function enumOf<Value extends string>(values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value) => [value.toUpperCase(), value]));
}
