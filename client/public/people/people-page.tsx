import { useQuery } from '@apollo/client/react';
import { Details, WarningCallout } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { rolesInWords } from '../../session/role-words.ts';
import { useSession } from '../../session/session.ts';
import { type MemberPartsFragment, type MembersQuery, MembersDocument } from '../../generated/public/people/people.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { inOrder, isOver } from './in-order.ts';
import { MemberState } from './member-state.tsx';

const columnsFor = (self: string): readonly Column<MemberPartsFragment>[] => [
  {
    key: 'name',
    heading: 'Name',
    rowHeading: true,
    cell: ({ id, person }) => (
      <>
        <Link to={`/people/${id}`}>{person.name}</Link>
        {id === self && ' (you)'}
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal">{person.email}</span>
      </>
    ),
  },
  { key: 'job', heading: 'Job', cell: ({ jobTitle }) => jobTitle },
  { key: 'state', heading: 'Access', cell: (member) => <MemberState member={member} /> },
  { key: 'rights', heading: 'Rights', cell: ({ roles }) => `May ${rolesInWords(roles)}` },
];

const AtRisk = ({ risks, organisation }: { risks: MembersQuery['rightsAtRisk']; organisation: string }) => (
  <WarningCallout>
    <WarningCallout.Heading headingLevel="h2">{risks.map(({ warning }) => warning).join('. ')}</WarningCallout.Heading>
    <p>
      When they are away, nobody can do it for {organisation}. An administrator can give the right to somebody else too,
      or invite somebody. Whoever is invited counts once they have signed in.
    </p>
  </WarningCallout>
);

const Everybody = ({
  members,
  risks,
}: {
  members: readonly MemberPartsFragment[];
  risks: MembersQuery['rightsAtRisk'];
}) => {
  const { membership, may } = useSession();
  const { name } = membership.organisation;
  const columns = columnsFor(membership.id);
  const [now, over] = [members.filter((one) => !isOver(one)), members.filter(isOver)].map(inOrder);
  return (
    <>
      {risks.length > 0 && <AtRisk risks={risks} organisation={name} />}
      {may('member:invite') && <LinkButton to="/people/invite">Invite somebody</LinkButton>}
      <DataTable
        caption={`Who acts for ${name}`}
        hideCaption
        columns={columns}
        rows={now ?? []}
        rowKey={({ id }) => id}
      />
      {over && over.length > 0 && (
        <Details>
          <Details.Summary>{countWords(over.length, 'person', 'people')} who no longer act</Details.Summary>
          <Details.Text>
            <DataTable
              caption={`Who no longer acts for ${name}`}
              hideCaption
              columns={columns}
              rows={over}
              rowKey={({ id }) => id}
            />
          </Details.Text>
        </Details>
      )}
      {!may('member:change') && (
        <p>Administrators invite people and change rights. Ask one of those who may administer.</p>
      )}
    </>
  );
};

/** Everybody who acts for the organisation or is invited to, seen by all of them; changed by its administrators. */
export const PeoplePage = () => {
  const { may, membership } = useSession();
  const query = useQuery(MembersDocument);
  return (
    <Fetched query={query} what="the people" find={(data) => data}>
      {({ members, rightsAtRisk }) => (
        <Page title="People" caption={membership.organisation.name} wide>
          <Everybody members={members} risks={rightsAtRisk} />
          {may('first-person:read') && (
            <p>
              <Link to="/let-in">Practices, LMCs and networks</Link>: who has nobody in yet, and inviting their first
              person.
            </p>
          )}
          {may('token:read') && (
            <p>
              <Link to="/tokens">API tokens</Link>: for scripts that work for {membership.organisation.name}.
              {!may('token:create') && ' You can see them; administrators make them.'}
            </p>
          )}
        </Page>
      )}
    </Fetched>
  );
};
