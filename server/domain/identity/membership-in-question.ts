import { dayInWords } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Role } from '../permissions.ts';
import { letsIn, membershipState } from './membership-states.ts';
import type { MembershipTimes } from './membership-states.ts';

/** What a decision needs to know of somebody who acts, or acted, for the organisation. */
export interface Colleague extends MembershipTimes {
  id: string;
  roles: readonly Role[];
}

/** Whose membership, and who asks: undefined for somebody who is not of the organisation. */
export interface MembershipInQuestion {
  subject: Colleague;
  by: Colleague | undefined;
  /** Everybody of the organisation, the two above among them. */
  colleagues: readonly Colleague[];
  /** The day it is in London. */
  today: string;
}

/**
 * Why a colleague's membership cannot be changed. Nobody changes their own, and whoever changes another's is an administrator at
 * that moment.
 * Refusals: LAST_ADMINISTRATOR, OWN_ROLES_CANNOT_BE_CHANGED, YOUR_ROLE_DOES_NOT_ALLOW_THIS, MEMBERSHIP_IS_REVOKED,
 * MEMBERSHIP_HAS_ENDED.
 */
export function whyFixed({ subject, by, colleagues, today }: MembershipInQuestion): Reason | null {
  if (subject.id === by?.id)
    return (
      whyLastAdministrator({ subject, colleagues, today }) ?? reason('OWN_ROLES_CANNOT_BE_CHANGED', 'membershipId')
    );
  if (!by || !letsIn(by, today) || !by.roles.includes('administer'))
    return reason('YOUR_ROLE_DOES_NOT_ALLOW_THIS', null, { role: 'administer' });
  if (subject.revokedAt) return reason('MEMBERSHIP_IS_REVOKED', 'membershipId');
  return subject.endsOn !== null && membershipState(subject, today) === 'ended'
    ? reason('MEMBERSHIP_HAS_ENDED', 'membershipId', { day: dayInWords(subject.endsOn) })
    : null;
}

/**
 * Why this person must go on administering: nobody else does for good. An organisation always has somebody who is in,
 * may administer, and whose access has no last day; an invitation that nobody has used is not somebody.
 * Refusal: LAST_ADMINISTRATOR.
 */
export function whyLastAdministrator({ subject, colleagues, today }: Omit<MembershipInQuestion, 'by'>): Reason | null {
  const forGood = (one: Colleague): boolean =>
    one.roles.includes('administer') && one.endsOn === null && membershipState(one, today) === 'in';
  return forGood(subject) && !colleagues.some((other) => other.id !== subject.id && forGood(other))
    ? reason('LAST_ADMINISTRATOR', 'membershipId')
    : null;
}
