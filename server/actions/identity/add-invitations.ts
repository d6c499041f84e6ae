import type { Invitation } from '../../domain/identity/decide-invite-person.ts';
import type { Scope } from '../../persistence/scope.ts';

/**
 * Writes invitations in the name of whoever acts, with the people who are not known yet, in as many statements for a
 * thousand as for one.
 * @returns the memberships, in the order asked
 */
export async function addInvitations(
  scope: Scope,
  asked: readonly { organisationId: string; invitation: Invitation }[],
): Promise<string[]> {
  const known = await scope.people.byEmails(asked.map(({ invitation }) => invitation.email));
  const idOf = new Map(known.map(({ email, id }) => [email.toLowerCase(), id]));
  const unknown = asked
    .map(({ invitation: { name, email } }) => ({ id: scope.newId(), name, email }))
    .filter(({ email }) => !idOf.has(email));
  await scope.people.addAll(unknown);
  for (const { email, id } of unknown) idOf.set(email, id);

  const invitations = asked.map(
    ({ organisationId, invitation: { email, roles, jobTitle, endsOn, sharedMailboxReason } }) => ({
      id: scope.newId(),
      personId: idOf.get(email) ?? '',
      organisationId,
      roles,
      jobTitle,
      startsOn: scope.today,
      endsOn,
      sharedMailboxReason,
      invitedAt: scope.now,
      invitedBy: scope.actor.membershipId,
      invitingOrganisationId: scope.actor.organisationId,
    }),
  );
  await scope.memberships.addInvitations(invitations);
  await scope.accessHappenedToEach(
    'membership.invited',
    invitations.map(({ id, personId, organisationId, roles, endsOn, sharedMailboxReason }) => ({
      membershipId: id,
      personId,
      organisationId,
      roles,
      endsOn,
      sharedMailboxReason,
    })),
  );
  return invitations.map(({ id }) => id);
}
