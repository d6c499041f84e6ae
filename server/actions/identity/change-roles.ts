import { decideChangeRoles } from '../../domain/identity/decide-change-roles.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { membershipOnHand } from './membership-on-hand.ts';

/** Whose rights, at which version read, and what they are to be. */
export interface ChangeRoles {
  membershipId: string;
  expectedVersion: number;
  roles: Role[];
}

/**
 * Gives a colleague other rights, from their next request on.
 * Refusals: NOT_FOUND, those of decideChangeRoles, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const changeRoles = defineAction(
  'member:change',
  async (scope: Scope, { membershipId, expectedVersion, roles }: ChangeRoles) => {
    const found = await membershipOnHand(scope, membershipId);
    if (!found) return refused('NOT_FOUND', 'membershipId');
    const decision = decideChangeRoles(found, roles);
    if (!decision.accepted) return decision;
    const { id, version, roles: before, personId } = found.subject;
    if (version !== expectedVersion || !(await scope.memberships.change({ id, version }, decision.value)))
      return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
    const after = decision.value.roles;
    await scope.accessHappened('membership.roles_changed', { membershipId: id, personId, before, after });
    return accepted({ membershipId: id });
  },
);
