import { useQuery } from '@apollo/client/react';
import { Tag, WarningCallout } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { rolesInWords } from '../../session/role-words.ts';
import { type Session, useSession } from '../../session/session.ts';
import { type MemberPartsFragment, MembersDocument } from '../../generated/public/people/people.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { londonDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { Day } from '../../parts/when.tsx';
import { inOrder, signatoryCount } from './in-order.ts';

const FEWEST_SIGNATORIES = 2;

const Rights = ({ member: { revokedAt, roles } }: { member: MemberPartsFragment }) =>
  revokedAt ? (
    <>
      <Tag modifier="white">No access</Tag> since <Day date={londonDate(revokedAt)} />
    </>
  ) : (
    `May ${rolesInWords(roles)}`
  );

const Changes = ({ member: { id, person, permissions }, self }: { member: MemberPartsFragment; self: string }) => (
  <span className="portal-buttons">
    {id === self && 'This is you'}
    {permissions?.changeRoles.allowed && (
      <Link to={`/people/${id}/rights`}>
        Change rights<span className="nhsuk-u-visually-hidden"> of {person.name}</span>
      </Link>
    )}
    {permissions?.revoke.allowed && (
      <Link to={`/people/${id}/remove`}>
        Take access away<span className="nhsuk-u-visually-hidden"> from {person.name}</span>
      </Link>
    )}
  </span>
);

const columnsOf = ({ may, membership }: Session): readonly Column<MemberPartsFragment>[] => [
  {
    key: 'name',
    heading: 'Name',
    rowHeading: true,
    cell: ({ person }) => (
      <>
        {person.name}
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal">{person.email}</span>
      </>
    ),
  },
  { key: 'job', heading: 'Job', cell: ({ jobTitle }) => jobTitle },
  { key: 'rights', heading: 'Rights', cell: (member) => <Rights member={member} /> },
  ...(may('member:change')
    ? [
        {
          key: 'change',
          heading: 'Change',
          cell: (member: MemberPartsFragment) => <Changes member={member} self={membership.id} />,
        },
      ]
    : []),
];

const FewSignatories = ({ count, organisation }: { count: number; organisation: string }) => (
  <WarningCallout>
    <WarningCallout.Heading headingLevel="h2">
      {count === 0 ? 'Nobody may sign' : 'Only one person may sign'}
    </WarningCallout.Heading>
    <p>
      When {count === 0 ? 'an answer is due' : 'they are away'}, nobody can sign or approve for {organisation}. An
      administrator can give the right to somebody else too.
    </p>
  </WarningCallout>
);

/** Everybody who acts for the organisation, seen by all of them; changed by its administrators. */
export const PeoplePage = () => {
  const session = useSession();
  const { name } = session.membership.organisation;
  const query = useQuery(MembersDocument);
  return (
    <Fetched query={query} what="the people" find={({ members }) => members}>
      {(members) => (
        <Page title="People" caption={name} wide>
          {signatoryCount(members) < FEWEST_SIGNATORIES && (
            <FewSignatories count={signatoryCount(members)} organisation={name} />
          )}
          <DataTable
            caption={`Who acts for ${name}`}
            hideCaption
            columns={columnsOf(session)}
            rows={inOrder(members)}
            rowKey={({ id }) => id}
          />
          {!session.may('member:change') && (
            <p>Administrators can change rights. Ask one of those who may administer.</p>
          )}
          {session.may('token:read') && (
            <p>
              <Link to="/tokens">API tokens</Link>: for scripts that work for {name}.
            </p>
          )}
        </Page>
      )}
    </Fetched>
  );
};
