import { decideInviteFirstPeople } from '../../domain/identity/decide-invite-first-people.ts';
import type { FirstInvitation } from '../../domain/identity/decide-invite-first-people.ts';
import { readInvitationRows } from '../../domain/identity/read-invitation-rows.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { FirstPersonPlace } from '../../persistence/identity/first-person-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { addInvitations } from './add-invitations.ts';

/**
 * Reads a file of first people against what is on record: whom it would invite, or everything that is wrong with it.
 * Refusals: INVITATIONS_FILE_IS_UNREADABLE, those of decideInviteFirstPeople.
 */
export async function readFirstPeople(
  scope: Scope,
  text: string,
): Promise<Outcome<FirstInvitation<FirstPersonPlace>[]>> {
  const read = readInvitationRows(text);
  if ('problem' in read) return refused('INVITATIONS_FILE_IS_UNREADABLE', 'file', { problem: read.problem });
  const codes = read.rows.map(({ organisationCode }) => organisationCode);
  const places = await scope.firstPeople.byCodes(scope.actor.organisationId, { codes, on: scope.today });
  const people = await scope.people.byEmails(read.rows.map(({ email }) => email));
  return decideInviteFirstPeople(read.rows, {
    today: scope.today,
    places: new Map(places.map((place) => [place.code, place])),
    people: new Map(people.map((person) => [person.email.toLowerCase(), person])),
  });
}

/**
 * Invites the first people of a file, all of them or none. Two who invite to the same organisation come one after the other.
 * Refusals: those of readFirstPeople.
 */
export const inviteFirstPeople = defineAction(
  'first-person:invite',
  async (scope: Scope, { text }: { text: string }) => {
    const first = await readFirstPeople(scope, text);
    if (!first.accepted) return first;
    await scope.record.lockEach(
      'first-person',
      first.value.map(({ place }) => place.id),
    );
    const outcome = await readFirstPeople(scope, text);
    if (!outcome.accepted) return outcome;
    await addInvitations(
      scope,
      outcome.value.map(({ place, invitation }) => ({ organisationId: place.id, invitation })),
    );
    return accepted({ invited: outcome.value.length });
  },
);
