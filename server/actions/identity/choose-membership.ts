import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Scope } from '../../persistence/scope.ts';
import { ownMemberships } from './own-memberships.ts';
import type { OwnMembership } from './own-memberships.ts';

/**
 * Chooses the organisation a session acts for. Choosing again what is chosen changes nothing, so a repeat is harmless.
 * Refusals: TOKEN_HAS_ONE_ORGANISATION (an API token has no session), NOT_FOUND (not the person's own, revoked, or none)
 */
export async function chooseMembership(
  door: Scope,
  choice: { personId: string; sessionHash: Buffer | null; membershipId: string; today: string },
): Promise<Outcome<OwnMembership>> {
  const { personId, sessionHash, membershipId, today } = choice;
  if (!sessionHash) return refused('TOKEN_HAS_ONE_ORGANISATION');
  const { memberships } = await ownMemberships(door, personId, today);
  const chosen = memberships.find(({ id }) => id === membershipId);
  if (!chosen) return refused('NOT_FOUND', 'membershipId');
  await door.sessions.choose(sessionHash, membershipId);
  await door.record.addAccessEvent(
    'membership.chosen',
    { personId, organisationId: chosen.organisationId },
    { id: door.newId(), at: door.now, detail: { membershipId } },
  );
  return accepted(chosen);
}
