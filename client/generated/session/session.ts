// Emitted from the schema and the operations by `npm run emit`. Do not edit.
import type { TypedDocumentNode } from '@apollo/client';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an organisation is. */
export type OrganisationKind =
  | 'AUDITOR'
  | 'COMMISSIONER'
  | 'LMC'
  | 'NATIONAL_BODY'
  | 'NETWORK'
  | 'PRACTICE';

/** A right inside an organisation: view, prepare, approve (sign, in a practice or an LMC), administer. */
export type Role =
  | 'ADMINISTER'
  | 'APPROVE'
  | 'PREPARE'
  | 'VIEW';

export type SessionQueryVariables = Exact<{ [key: string]: never; }>;


export type SessionQuery = { me: { __typename: 'Me', today: string, now: string, demonstration: boolean, may: Array<string>, person: { __typename: 'Person', id: string, name: string, email: string }, membership: { __typename: 'Membership', id: string, jobTitle: string, roles: Array<Role>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, commissionerKind: string | null, code: string, name: string, fictional: boolean } } | null, memberships: Array<{ __typename: 'Membership', id: string, jobTitle: string, roles: Array<Role>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, commissionerKind: string | null, code: string, name: string, fictional: boolean } }>, sessionEnds: { __typename: 'SessionEnds', idleSeconds: number, secondsLeft: number } | null } };

export type SessionMembershipFragment = { __typename: 'Membership', id: string, jobTitle: string, roles: Array<Role>, organisation: { __typename: 'Organisation', id: string, kind: OrganisationKind, commissionerKind: string | null, code: string, name: string, fictional: boolean } };
export const SessionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"membership"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionMembership"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"memberships"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SessionMembership"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"today"}},{"kind":"Field","name":{"kind":"Name","value":"now"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"sessionEnds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"idleSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"secondsLeft"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"may"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"SessionMembership"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Membership"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"jobTitle"}},{"kind":"Field","name":{"kind":"Name","value":"roles"}},{"kind":"Field","name":{"kind":"Name","value":"organisation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"commissionerKind"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"fictional"}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}},{"kind":"Field","name":{"kind":"Name","value":"__typename"}}]}}],"__meta__":{"hash":"e81444c520406d482eed1f2ea90e5599ccddf885b1c6707d0fd9c06013e1207f"}} as unknown as TypedDocumentNode<SessionQuery, SessionQueryVariables>;
