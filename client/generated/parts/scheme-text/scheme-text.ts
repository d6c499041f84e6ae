// Emitted from the schema and the operations by `npm run emit`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type SchemeTextPartsFragment = { __typename: 'SchemeVersion', clauses: Array<{ __typename: 'Clause', path: string, heading: string, lines: Array<string>, part: string, phaseKey: string | null }> };
