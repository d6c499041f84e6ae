import { decideChangeMembership, decideRoles } from '../../domain/identity/decide-change-membership.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Role } from '../../domain/permissions.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** Whose rights, at which version read, and what they are to be. */
export interface ChangeRoles {
  membershipId: string;
  expectedVersion: number;
  roles: Role[];
}

/** Gives a colleague other rights, from their next request on. Refusals: those of decideChangeMembership and decideRoles. */
export const changeRoles = defineAction('member:change', async (scope: Scope, { roles, ...change }: ChangeRoles) => {
  const wanted = decideRoles(roles);
  if (!wanted.accepted) return wanted;
  const colleagues = await scope.memberships.lockOrganisation(scope.actor.organisationId);
  const decision = decideChangeMembership({ ...change, byMembershipId: scope.actor.membershipId }, colleagues);
  if (!decision.accepted) return decision;
  const { id, roles: before, personId } = decision.value;
  if (!(await scope.memberships.change(decision.value, { roles: wanted.value })))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.accessHappened('membership.roles_changed', { membershipId: id, personId, before, after: wanted.value });
  return accepted({ membershipId: id });
});
