import { decideSetMemberEnd } from '../../domain/identity/decide-set-member-end.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { changeMembership } from './change-membership.ts';
import type { ChangeOfMembership } from './change-membership.ts';

/** Whose access, at which version read, and its last day: null takes that away. */
export interface SetMemberEnd extends ChangeOfMembership {
  endsOn: string | null;
}

/**
 * Sets the last day of a colleague's access, or takes it away. It holds to the end of that day in London.
 * Refusals: NOT_FOUND, those of decideSetMemberEnd, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const setMemberEnd = defineAction('member:change', (scope: Scope, { endsOn, ...change }: SetMemberEnd) =>
  changeMembership(scope, change, {
    decide: (found) => decideSetMemberEnd(found, endsOn),
    event: 'membership.end_set',
    told: (before) => ({ before: before.endsOn, after: endsOn }),
  }),
);
