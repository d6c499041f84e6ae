import { accepted, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { whyFixed, whyLastAdministrator } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';

/** May the last day of this colleague's access be set? Refusals: those of whyFixed. */
export function whyNotSetMemberEnd(membership: MembershipInQuestion): Reason | null {
  return whyFixed(membership);
}

/**
 * Does the colleague's access end with this day? It holds to the end of it, in London; null takes the last day away.
 * Refusals: those of whyFixed, LAST_DAY_IS_PAST, LAST_ADMINISTRATOR.
 */
export function decideSetMemberEnd(
  membership: MembershipInQuestion,
  endsOn: string | null,
): Outcome<{ endsOn: string | null }> {
  const impossible = whyNotSetMemberEnd(membership);
  if (impossible) return refusedFor([impossible]);
  if (endsOn !== null && endsOn < membership.today) return refused('LAST_DAY_IS_PAST', 'endsOn');
  const last = endsOn === null ? null : whyLastAdministrator(membership);
  return last ? refusedFor([{ ...last, field: 'endsOn' }]) : accepted({ endsOn });
}
