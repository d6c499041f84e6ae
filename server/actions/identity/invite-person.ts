import { decideInvitePerson } from '../../domain/identity/decide-invite-person.ts';
import type { InvitationAsked } from '../../domain/identity/decide-invite-person.ts';
import { writtenEmail } from '../../domain/identity/email-address.ts';
import { accepted } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { addInvitations } from './add-invitations.ts';

/**
 * Invites somebody to act for the organisation: they are in at the first sign-in with that address. Whoever has the address
 * already keeps the name they are known by. Refusals: those of decideInvitePerson.
 */
export const invitePerson = defineAction('member:invite', async (scope: Scope, asked: InvitationAsked) => {
  const { organisationId } = scope.actor;
  await scope.memberships.lockOrganisation(organisationId);
  const person = await scope.people.byEmail(writtenEmail(asked.email));
  const isMember = person !== null && (await scope.memberships.isHeld(person.id, organisationId, scope.today));
  const decision = decideInvitePerson(asked, { today: scope.today, person, isMember });
  if (!decision.accepted) return decision;
  const [membershipId = ''] = await addInvitations(scope, [{ organisationId, invitation: decision.value }]);
  return accepted({ membershipId });
});
