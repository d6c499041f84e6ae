import type { MembershipInQuestion } from '../../domain/identity/membership-in-question.ts';
import type { InvitationInQuestion } from '../../domain/identity/invitation-in-question.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** A colleague's membership and that of whoever asks, with everybody of the organisation held: two who change each other come one after the other. */
export async function membershipOnHand(
  scope: Scope,
  membershipId: string,
): Promise<(MembershipInQuestion & { subject: Membership }) | null> {
  const colleagues = await scope.memberships.lockOrganisation(scope.actor.organisationId);
  const subject = colleagues.find(({ id }) => id === membershipId);
  const by = colleagues.find(({ id }) => id === scope.actor.membershipId);
  return subject ? { subject, by, colleagues, today: scope.today } : null;
}

/** An invitation to this organisation, or one that it sent to another and that still stands, held; null where there is none. */
export async function invitationOnHand(
  scope: Scope,
  membershipId: string,
): Promise<(InvitationInQuestion & { subject: Membership }) | null> {
  const { organisationId, membershipId: byId } = scope.actor;
  const subject = await scope.memberships.lock(membershipId);
  if (!subject || ![subject.organisationId, subject.invitingOrganisationId].includes(organisationId)) return null;
  if (subject.organisationId !== organisationId && subject.revokedAt) return null;
  const by = await scope.memberships.byId(byId);
  return { subject, by: by ?? undefined, today: scope.today };
}
