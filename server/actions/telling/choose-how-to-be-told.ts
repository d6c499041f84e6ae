import { accepted } from '../../domain/outcome.ts';
import type { NoticeChoice } from '../../domain/telling/notice-choices.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';

/** How somebody wants to be told from now on, in the organisation they act for. */
export interface ChooseHowToBeTold {
  choice: NoticeChoice;
}

/** Keeps how the one who asks wants to be told in this membership. Mail that waits already still leaves. No refusals of its own. */
export const chooseHowToBeTold = defineAction('notice:choose', async (scope: Scope, { choice }: ChooseHowToBeTold) => {
  const { membershipId, organisationId } = scope.actor;
  await scope.notices.choose({ membershipId, organisationId, choice });
  await scope.accessHappened('notice.way_chosen', { membershipId, choice });
  return accepted({ choice });
});
