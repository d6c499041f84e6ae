import type { AccessEventName } from '../../domain/events.ts';
import type { MembershipInQuestion } from '../../domain/identity/membership-in-question.ts';
import { accepted, refused } from '../../domain/outcome.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Membership } from '../../persistence/identity/membership-repository.ts';
import type { Scope } from '../../persistence/scope.ts';
import { membershipOnHand } from './membership-on-hand.ts';

/** Whose membership, at which version read. */
export interface ChangeOfMembership {
  membershipId: string;
  expectedVersion: number;
}

type Changes = Parameters<Scope['memberships']['change']>[1];

/**
 * Changes a colleague's membership as the decision says, from their next request on, because the door reads it each time.
 * Refusals: NOT_FOUND, those of the decision, SOMEBODY_CHANGED_THIS_FIRST.
 */
export async function changeMembership<Change extends Changes>(
  scope: Scope,
  { membershipId, expectedVersion }: ChangeOfMembership,
  how: {
    decide: (found: MembershipInQuestion & { subject: Membership }) => Outcome<Change>;
    event: AccessEventName;
    /** What the event tells beside whose membership it was. */
    told?: (before: Membership, change: Change) => Record<string, unknown>;
  },
): Promise<Outcome<{ membershipId: string }>> {
  const found = await membershipOnHand(scope, membershipId);
  if (!found) return refused('NOT_FOUND', 'membershipId');
  const decision = how.decide(found);
  if (!decision.accepted) return decision;
  const { id, version, personId } = found.subject;
  if (version !== expectedVersion || !(await scope.memberships.change({ id, version }, decision.value)))
    return refused('SOMEBODY_CHANGED_THIS_FIRST', 'expectedVersion');
  await scope.accessHappened(how.event, { membershipId: id, personId, ...how.told?.(found.subject, decision.value) });
  return accepted({ membershipId: id });
}
