import { decideInviteFirstPerson } from '../../domain/identity/decide-invite-first-person.ts';
import { writtenEmail } from '../../domain/identity/email-address.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { addInvitations } from './add-invitations.ts';

/** Whom, for which organisation. */
export interface InviteFirstPerson {
  organisationId: string;
  name: string;
  email: string;
  jobTitle: string;
  sharedMailboxReason: string | null;
}

/**
 * Invites the first person of a practice, an LMC or a network that the commissioner deals with on the day.
 * Refusals: NOT_FOUND, those of decideInviteFirstPerson.
 */
export const inviteFirstPerson = defineAction(
  'first-person:invite',
  async (scope: Scope, { organisationId, ...asked }: InviteFirstPerson) => {
    await scope.record.lockEach('first-person', [organisationId]);
    const place = await scope.firstPeople.byId(scope.actor.organisationId, { id: organisationId, on: scope.today });
    if (!place) return refused('NOT_FOUND', 'organisationId');
    const person = await scope.people.byEmail(writtenEmail(asked.email));
    const decision = decideInviteFirstPerson(asked, place, { today: scope.today, person, isMember: false });
    if (!decision.accepted) return decision;
    await addInvitations(scope, [{ organisationId, invitation: decision.value }]);
    return accepted({ organisationId });
  },
);
