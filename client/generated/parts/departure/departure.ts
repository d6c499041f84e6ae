// Emitted from the schema and the operations by `npm run emit`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type DeparturePartsFragment = { __typename: 'Departure', on: string, to: { __typename: 'Organisation', id: string, name: string } | null };
