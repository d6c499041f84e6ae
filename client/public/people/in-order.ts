import type { MemberPartsFragment } from '../../generated/public/people/people.ts';

type Member = Pick<MemberPartsFragment, 'state' | 'person'>;

const OVER: readonly MemberPartsFragment['state'][] = ['ENDED', 'WITHDRAWN', 'REMOVED'];

/** By name. */
export const inOrder = <One extends Member>(members: readonly One[]): readonly One[] =>
  [...members].sort((one, other) => one.person.name.localeCompare(other.person.name, 'en-GB'));

/** True of somebody who acted for the organisation, or was invited to, and no longer is. */
export const isOver = ({ state }: Member): boolean => OVER.includes(state);
