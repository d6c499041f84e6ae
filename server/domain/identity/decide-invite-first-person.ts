import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { decideInvitePerson, FIRST_PERSON_ROLES } from './decide-invite-person.ts';
import type { Invitation, InvitationAsked, InvitationFacts } from './decide-invite-person.ts';

/** Whether anybody is in for an organisation: somebody has acted for it, is only invited, or there is nobody. */
export type EntryState = 'nobody' | 'invited' | 'in';

/** Every state of entry, in the order in which they want something done. */
export const entryStates: readonly EntryState[] = ['nobody', 'invited', 'in'];

/** May a commissioner invite the first person of an organisation it deals with? Refusal: ORGANISATION_HAS_SOMEBODY. */
export function whyNotInviteFirstPerson({ state }: { state: EntryState }): Reason | null {
  return state === 'nobody' ? null : reason('ORGANISATION_HAS_SOMEBODY', 'organisationId');
}

/**
 * Is this the first person of an organisation? They may view and administer, and invite everybody else.
 * Refusals: those of whyNotInviteFirstPerson and decideInvitePerson
 */
export function decideInviteFirstPerson(
  asked: Omit<InvitationAsked, 'roles' | 'endsOn'>,
  place: { state: EntryState },
  facts: InvitationFacts,
): Outcome<Invitation> {
  const impossible = whyNotInviteFirstPerson(place);
  if (impossible) return refusedFor([impossible]);
  const outcome = decideInvitePerson({ ...asked, roles: FIRST_PERSON_ROLES, endsOn: null }, facts);
  return outcome.accepted ? accepted(outcome.value) : outcome;
}
