import { accepted, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyFixed } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';

/** May this colleague's access be taken away? Refusals: those of whyFixed. */
export function whyNotRevokeMembership(membership: MembershipInQuestion): Reason | null {
  return whyFixed(membership);
}

/** Is it taken away, from this instant on? Refusals: those of whyFixed. */
export function decideRevokeMembership(membership: MembershipInQuestion, now: Date): Outcome<{ revokedAt: Date }> {
  const impossible = whyNotRevokeMembership(membership);
  return impossible ? refusedFor([impossible]) : accepted({ revokedAt: now });
}
