import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { type MemberPartsFragment, MembersDocument } from '../../generated/public/people/people.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';

type Properties = { title: (name: string) => string; children: (member: MemberPartsFragment) => ReactNode };

const whyNot = (member: MemberPartsFragment, self: string, may: boolean): string | undefined => {
  if (!may) return 'You need the right to administer. Ask an administrator of your organisation.';
  if (member.id === self) return 'You cannot change your own rights. Ask another administrator.';
  return member.revokedAt ? 'This person no longer acts for the organisation.' : undefined;
};

/** The frame of a page about one colleague: who it is, or why nothing can be changed. */
export const MemberPage = ({ title, children }: Properties) => {
  const { membershipId } = useParams();
  const { may, membership } = useSession();
  const query = useQuery(MembersDocument);
  return (
    <Fetched query={query} what="the person" find={({ members }) => members.find(({ id }) => id === membershipId)}>
      {(member) => {
        const why = whyNot(member, membership.id, may('member:change'));
        return (
          <Page title={title(member.person.name)} caption={member.jobTitle} back={{ to: '/people', label: 'People' }}>
            {why ? <p className="portal-not-allowed">{why}</p> : children(member)}
          </Page>
        );
      }}
    </Fetched>
  );
};
