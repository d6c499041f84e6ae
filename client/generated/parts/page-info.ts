// Emitted from the schema and the operations by `npm run emit`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type PageInfoPartsFragment = { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null };
