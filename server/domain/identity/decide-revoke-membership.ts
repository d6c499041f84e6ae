import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyFixed, whyLastAdministrator } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';
import { isUnused } from './membership-states.ts';

/** May this colleague's access be taken away? Refusals: those of whyFixed, INVITATION_IS_NOT_USED, LAST_ADMINISTRATOR. */
export function whyNotRevokeMembership(membership: MembershipInQuestion): Reason | null {
  const fixed = whyFixed(membership);
  if (fixed) return fixed;
  return isUnused(membership.subject)
    ? reason('INVITATION_IS_NOT_USED', 'membershipId')
    : whyLastAdministrator(membership);
}

/** Is it taken away, from this instant on? Refusals: those of whyNotRevokeMembership. */
export function decideRevokeMembership(membership: MembershipInQuestion, now: Date): Outcome<{ revokedAt: Date }> {
  const impossible = whyNotRevokeMembership(membership);
  return impossible ? refusedFor([impossible]) : accepted({ revokedAt: now });
}
