import { whyNot } from '../permissions.ts';
import type { OrganisationKind, Role } from '../permissions.ts';
import { noticeKinds } from './notice-kinds.ts';
import type { NoticeKind } from './notice-kinds.ts';

/** Somebody who acts for an organisation, as far as it matters for telling them. */
export interface Member {
  kind: OrganisationKind;
  roles: readonly Role[];
}

/** Of the members of a concerned organisation, those who are told: the ones with the right to act on it. */
export function whoIsTold<Some extends Member>(kind: NoticeKind, members: readonly Some[]): Some[] {
  const { to, right } = noticeKinds[kind];
  return members.filter(
    (member) =>
      to.includes(member.kind) && whyNot({ kind: member.kind, roles: member.roles, scopes: null }, right) === null,
  );
}
