import type { Membership } from '../../persistence/identity/membership-repository.ts';
import type { Person } from '../../persistence/identity/person-repository.ts';
import type { Organisation } from '../../persistence/organisations/organisation-repository.ts';
import type { Scope } from '../../persistence/scope.ts';

/** A membership with what a screen shows of it. */
export interface OwnMembership extends Membership {
  person: Person;
  organisation: Organisation;
}

/**
 * What one person may act for on a day, in every organisation. Read at the door, because a person who acts for one
 * organisation cannot see into another.
 */
export async function ownMemberships(
  door: Scope,
  personId: string,
  on: string,
): Promise<{ person: Person; memberships: OwnMembership[] }> {
  const person = await door.people.byId(personId);
  if (!person) throw new Error('The person of a session is gone.');
  const held = await door.memberships.heldBy(personId, on);
  const organisations = new Map(
    (await door.organisations.byIds(held.map(({ organisationId }) => organisationId))).map((organisation) => [
      organisation.id,
      organisation,
    ]),
  );
  const memberships = held.flatMap((membership) => {
    const organisation = organisations.get(membership.organisationId);
    return organisation ? [{ ...membership, person, organisation }] : [];
  });
  return { person, memberships };
}
