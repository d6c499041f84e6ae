import type { Membership } from '../../persistence/identity/membership-repository.ts';
import type { Context } from '../context.ts';

/** The membership as it is after an action. */
export const membershipShown =
  ({ loaders }: Context) =>
  ({ membershipId }: { membershipId: string }): Promise<Membership | null> =>
    loaders.membership.load(membershipId);
