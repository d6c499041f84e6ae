import { decideRevokeMembership } from '../../domain/identity/decide-revoke-membership.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { changeMembership } from './change-membership.ts';
import type { ChangeOfMembership } from './change-membership.ts';

/**
 * Takes a colleague's access away. Their sessions and tokens for this organisation open nothing from the next request
 * on, because the door reads the membership each time.
 * Refusals: NOT_FOUND, those of decideRevokeMembership, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const revokeMembership = defineAction('member:change', (scope: Scope, change: ChangeOfMembership) =>
  changeMembership(scope, change, {
    decide: (found) => decideRevokeMembership(found, scope.now),
    event: 'membership.revoked',
  }),
);
