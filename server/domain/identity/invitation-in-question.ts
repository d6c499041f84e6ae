import { dayInWords } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Colleague } from './membership-in-question.ts';
import { isUnused, letsIn, membershipState } from './membership-states.ts';

/** An invitation, and who asks: a colleague of whoever sent it, or of whom it is for. */
export interface InvitationInQuestion {
  subject: Colleague & { organisationId: string; invitingOrganisationId: string | null };
  by: (Colleague & { organisationId: string }) | undefined;
  /** The day it is in London. */
  today: string;
}

/**
 * Why an invitation cannot be sent again or withdrawn: those who administer the organisation it is for may, and those
 * who administer the one that sent it.
 * Refusals: YOUR_ROLE_DOES_NOT_ALLOW_THIS, INVITATION_IS_USED, MEMBERSHIP_IS_REVOKED, MEMBERSHIP_HAS_ENDED.
 */
export function whyInvitationIsFixed({ subject, by, today }: InvitationInQuestion): Reason | null {
  const concerned = by && [subject.organisationId, subject.invitingOrganisationId].includes(by.organisationId);
  if (!concerned || !letsIn(by, today) || !by.roles.includes('administer'))
    return reason('YOUR_ROLE_DOES_NOT_ALLOW_THIS', null, { role: 'administer' });
  if (!isUnused(subject)) return reason('INVITATION_IS_USED', 'membershipId');
  if (subject.revokedAt) return reason('MEMBERSHIP_IS_REVOKED', 'membershipId');
  return subject.endsOn !== null && membershipState(subject, today) === 'ended'
    ? reason('MEMBERSHIP_HAS_ENDED', 'membershipId', { day: dayInWords(subject.endsOn) })
    : null;
}
