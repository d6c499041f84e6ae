// Emitted from the schema and the operations by `npm run emit`. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RefusedPartsFragment = { __typename: 'Refused', code: string, message: string, field: string | null, remedy: string | null, reasons: Array<{ __typename: 'Refusal', code: string, message: string, field: string | null }> };

export type MayPartsFragment = { __typename: 'Permission', allowed: boolean, code: string | null, reason: string | null };
