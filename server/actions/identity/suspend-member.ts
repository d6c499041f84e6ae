import { decideSuspendMember } from '../../domain/identity/decide-suspend-member.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { changeMembership } from './change-membership.ts';
import type { ChangeOfMembership } from './change-membership.ts';

/**
 * Suspends a colleague, from their next request on and until they are brought back: their rights stay on record.
 * Refusals: NOT_FOUND, those of decideSuspendMember, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const suspendMember = defineAction('member:change', (scope: Scope, change: ChangeOfMembership) =>
  changeMembership(scope, change, {
    decide: (found) => decideSuspendMember(found, scope.now),
    event: 'membership.suspended',
  }),
);
