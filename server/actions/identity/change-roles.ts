import { decideChangeRoles } from '../../domain/identity/decide-change-roles.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { changeMembership } from './change-membership.ts';
import type { ChangeOfMembership } from './change-membership.ts';

/** Whose rights, at which version read, and what they are to be. */
export interface ChangeRoles extends ChangeOfMembership {
  roles: Role[];
}

/**
 * Gives a colleague other rights, from their next request on.
 * Refusals: NOT_FOUND, those of decideChangeRoles, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const changeRoles = defineAction('member:change', (scope: Scope, { roles, ...change }: ChangeRoles) =>
  changeMembership(scope, change, {
    decide: (found) => decideChangeRoles(found, roles),
    event: 'membership.roles_changed',
    told: (before, after) => ({ before: before.roles, after: after.roles }),
  }),
);
