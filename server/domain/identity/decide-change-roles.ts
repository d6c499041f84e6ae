import { accepted, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import { roles as everyRole } from '../permissions.ts';
import type { Role } from '../permissions.ts';
import { whyFixed, whyLastAdministrator } from './membership-in-question.ts';
import type { MembershipInQuestion } from './membership-in-question.ts';

/** May this colleague be given other rights? Refusals: those of whyFixed. */
export function whyNotChangeRoles(membership: MembershipInQuestion): Reason | null {
  return whyFixed(membership);
}

/**
 * Is the colleague given these rights? They are kept in the order of the table, each once.
 * Refusals: those of whyFixed, FIELD_IS_EMPTY, LAST_ADMINISTRATOR.
 */
export function decideChangeRoles(
  membership: MembershipInQuestion,
  wanted: readonly Role[],
): Outcome<{ roles: Role[] }> {
  const impossible = whyNotChangeRoles(membership);
  if (impossible) return refusedFor([impossible]);
  const roles = everyRole.filter((role) => wanted.includes(role));
  if (roles.length === 0) return refused('FIELD_IS_EMPTY', 'roles', { name: 'at least one right' });
  const last = roles.includes('administer') ? null : whyLastAdministrator(membership);
  return last ? refusedFor([{ ...last, field: 'roles' }]) : accepted({ roles });
}
