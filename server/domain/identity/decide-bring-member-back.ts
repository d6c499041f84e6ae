import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyFixed } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';

/** May this colleague be brought back? Refusals: those of whyFixed, MEMBER_IS_NOT_SUSPENDED. */
export function whyNotBringMemberBack(membership: MembershipInQuestion): Reason | null {
  const fixed = whyFixed(membership);
  if (fixed) return fixed;
  return membership.subject.suspendedAt ? null : reason('MEMBER_IS_NOT_SUSPENDED', 'membershipId');
}

/** Is the colleague let in again, with the rights they had? Refusals: those of whyNotBringMemberBack. */
export function decideBringMemberBack(membership: MembershipInQuestion): Outcome<{ suspendedAt: null }> {
  const impossible = whyNotBringMemberBack(membership);
  return impossible ? refusedFor([impossible]) : accepted({ suspendedAt: null });
}
