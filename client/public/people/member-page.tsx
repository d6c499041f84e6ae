import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type MemberPartsFragment, MembersDocument } from '../../generated/public/people/people.ts';
import type { MayPartsFragment } from '../../generated/parts/refused.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';

type Properties = {
  title: (name: string) => string;
  /** Which of what may be done with the membership the page is for. */
  may: (permissions: NonNullable<MemberPartsFragment['permissions']>) => MayPartsFragment;
  children: (member: MemberPartsFragment) => ReactNode;
};

/** The frame of a page about one colleague: who it is, or why nothing can be changed. */
export const MemberPage = ({ title, may, children }: Properties) => {
  const { membershipId } = useParams();
  const query = useQuery(MembersDocument);
  return (
    <Fetched query={query} what="the person" find={({ members }) => members.find(({ id }) => id === membershipId)}>
      {(member) => (
        <Page title={title(member.person.name)} caption={member.jobTitle} back={{ to: '/people', label: 'People' }}>
          {member.permissions && (
            <Allowed permission={may(member.permissions)} otherwise="Nothing can be changed here">
              {children(member)}
            </Allowed>
          )}
        </Page>
      )}
    </Fetched>
  );
};
