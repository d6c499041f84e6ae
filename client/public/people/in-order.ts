import type { MemberPartsFragment } from '../../generated/public/people/people.ts';

type Member = Pick<MemberPartsFragment, 'revokedAt' | 'roles' | 'person'>;

/** Those who act for the organisation first, each group by name. */
export const inOrder = <One extends Member>(members: readonly One[]): readonly One[] =>
  [...members].sort(
    (one, other) =>
      Number(one.revokedAt !== null) - Number(other.revokedAt !== null) ||
      one.person.name.localeCompare(other.person.name, 'en-GB'),
  );

/** How many people may sign or approve now. With fewer than two, one absence stops the organisation. */
export const signatoryCount = (members: readonly Member[]): number =>
  members.filter(({ revokedAt, roles }) => revokedAt === null && roles.includes('APPROVE')).length;
