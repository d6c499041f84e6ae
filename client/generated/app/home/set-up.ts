// Emitted from the schema and the operations by `npm run emit`. Do not edit.
import type { TypedDocumentNode } from '@apollo/client';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type HomeSetUpQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeSetUpQuery = { setUp: { __typename: 'SetUp', steps: Array<{ __typename: 'SetUpStep', key: string, done: boolean }> } | null };
export const HomeSetUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HomeSetUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setUp"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"steps"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}],"__meta__":{"hash":"4bc9f425b21edb75fe2c651c72e04af7e29df7b906b9dbfcdfe4a872600553fa"}} as unknown as TypedDocumentNode<HomeSetUpQuery, HomeSetUpQueryVariables>;
