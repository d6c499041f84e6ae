import { reason } from '../outcome.ts';
import type { Reason } from '../outcome.ts';
import type { Role } from '../permissions.ts';

/** What a decision needs to know of whoever acts for the organisation and asks. */
export interface Administrator {
  id: string;
  roles: readonly Role[];
  revokedAt: Date | null;
}

/** Whose membership, and who asks: undefined for somebody who is not of the organisation. */
export interface MembershipInQuestion {
  subject: { id: string; revokedAt: Date | null };
  by: Administrator | undefined;
}

/**
 * Why a colleague's membership cannot be changed. Nobody changes their own, and whoever changes another's is an administrator at
 * that moment: so an organisation that has an administrator always keeps one.
 * Refusals: OWN_ROLES_CANNOT_BE_CHANGED, YOUR_ROLE_DOES_NOT_ALLOW_THIS, MEMBERSHIP_IS_REVOKED.
 */
export function whyFixed({ subject, by }: MembershipInQuestion): Reason | null {
  if (subject.id === by?.id) return reason('OWN_ROLES_CANNOT_BE_CHANGED', 'membershipId');
  if (!by || by.revokedAt || !by.roles.includes('administer'))
    return reason('YOUR_ROLE_DOES_NOT_ALLOW_THIS', null, { role: 'administer' });
  return subject.revokedAt ? reason('MEMBERSHIP_IS_REVOKED', 'membershipId') : null;
}
