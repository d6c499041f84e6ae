import type { MembershipInQuestion } from '../../domain/identity/membership-in-question.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** A colleague's membership and that of whoever asks, with everybody of the organisation held: two who change each other come one after the other. */
export async function membershipOnHand(
  scope: Scope,
  membershipId: string,
): Promise<(MembershipInQuestion & { subject: Membership }) | null> {
  const colleagues = await scope.memberships.lockOrganisation(scope.actor.organisationId);
  const subject = colleagues.find(({ id }) => id === membershipId);
  return subject ? { subject, by: colleagues.find(({ id }) => id === scope.actor.membershipId) } : null;
}
