import { decideBringMemberBack } from '../../domain/identity/decide-bring-member-back.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { changeMembership } from './change-membership.ts';
import type { ChangeOfMembership } from './change-membership.ts';

/**
 * Lets a colleague in again who was suspended, with the rights they had.
 * Refusals: NOT_FOUND, those of decideBringMemberBack, SOMEBODY_CHANGED_THIS_FIRST.
 */
export const bringMemberBack = defineAction('member:change', (scope: Scope, change: ChangeOfMembership) =>
  changeMembership(scope, change, {
    decide: decideBringMemberBack,
    event: 'membership.brought_back',
  }),
);
