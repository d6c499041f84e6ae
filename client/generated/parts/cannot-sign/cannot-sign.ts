// Emitted from the schema and the operations by `npm run emit`. Do not edit.
import type { TypedDocumentNode } from '@apollo/client';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A right inside an organisation: view, prepare, approve (sign, in a practice or an LMC), administer. */
export type Role =
  | 'ADMINISTER'
  | 'APPROVE'
  | 'PREPARE'
  | 'VIEW';

export type SignatoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type SignatoriesQuery = { members: Array<{ __typename: 'Membership', id: string, roles: Array<Role>, revokedAt: string | null, person: { __typename: 'Person', id: string, name: string } }> };
export const SignatoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Signatories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"members"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}}],"__meta__":{"hash":"beca5bef9884788220a933bef966cebcc1383f02d7b2e6473c831b39b1bd44d8"}} as unknown as TypedDocumentNode<SignatoriesQuery, SignatoriesQueryVariables>;
