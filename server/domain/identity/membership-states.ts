/** When a membership holds, and what was done with it. A day is text, an instant is a Date. */
export interface MembershipTimes {
  startsOn: string;
  /** The last day, or null while it has none. */
  endsOn: string | null;
  revokedAt: Date | null;
  suspendedAt: Date | null;
  /** Null for one that was there before people were invited. */
  invitedAt: Date | null;
  /** When it was first used. */
  acceptedAt: Date | null;
}

/** Where a membership stands. An invitation is a membership that nobody has used yet. */
export type MembershipState = 'invited' | 'in' | 'suspended' | 'ended' | 'withdrawn' | 'removed';

/** Every state, in the order in which people are listed. */
export const membershipStates: readonly MembershipState[] = [
  'in',
  'invited',
  'suspended',
  'ended',
  'withdrawn',
  'removed',
];

/** Where a membership stands on a day. */
export function membershipState(membership: MembershipTimes, today: string): MembershipState {
  if (membership.revokedAt) return isUnused(membership) ? 'withdrawn' : 'removed';
  if (membership.endsOn !== null && membership.endsOn < today) return 'ended';
  if (membership.suspendedAt) return 'suspended';
  return isUnused(membership) || membership.startsOn > today ? 'invited' : 'in';
}

/** True of an invitation that nobody has used yet. */
export function isUnused({ invitedAt, acceptedAt }: Pick<MembershipTimes, 'invitedAt' | 'acceptedAt'>): boolean {
  return invitedAt !== null && acceptedAt === null;
}

/** True of a membership that lets its person in on the day, or would once they sign in. */
export function letsIn(membership: MembershipTimes, today: string): boolean {
  const state = membershipState(membership, today);
  return (state === 'in' || state === 'invited') && membership.startsOn <= today;
}
