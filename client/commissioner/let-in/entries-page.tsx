import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { KIND_WORDS } from '../../session/role-words.ts';
import { useSession } from '../../session/session.ts';
import { type EntryPartsFragment, OrganisationEntriesDocument } from '../../generated/commissioner/let-in/let-in.ts';
import { ConnectionTable } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';

const STATES = ['NOBODY', 'INVITED', 'IN'] as const;
const KINDS = ['PRACTICE', 'LMC', 'NETWORK'] as const;

/** A row is tall on a narrow screen, and whoever looks for one organisation searches. */
const ON_A_PAGE = 10;

const COLUMNS: readonly Column<EntryPartsFragment>[] = [
  {
    key: 'organisation',
    heading: 'Organisation',
    rowHeading: true,
    cell: ({ id, organisation }) => (
      <>
        <Link to={`/let-in/${id}`}>{organisation.name}</Link>
        <br />
        <span className="nhsuk-u-font-size-16 nhsuk-u-font-weight-normal">
          {KIND_WORDS[organisation.kind]}, {organisation.code}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    heading: 'Who is in',
    cell: ({ state, invitation }) => (
      <>
        <StateTag state={`ENTRY_${state}`} />
        {invitation && (
          <>
            <br />
            {invitation.person.name}, {invitation.person.email}
          </>
        )}
      </>
    ),
  },
];

/** The practices, LMCs and networks that the commissioner deals with today, and whether anybody is in for them. */
export const EntriesPage = () => {
  const address = useListAddress();
  const { may } = useSession();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const kinds = KINDS.filter((kind) => address.values('kind').includes(kind));
  const query = useQuery(OrganisationEntriesDocument, {
    variables: {
      first: ON_A_PAGE,
      after: address.after,
      filter: {
        search: address.search,
        states: states.length > 0 ? states : undefined,
        kinds: kinds.length > 0 ? kinds : undefined,
      },
    },
  });
  return (
    <Page title="Invite practices, LMCs and networks" back={{ to: '/people', label: 'People' }} wide>
      <p>
        You let the first person in of each organisation you deal with today, while nobody is in. They invite everybody
        else.
      </p>
      {may('first-person:invite') && <LinkButton to="/let-in/file">Invite many from a file</LinkButton>}
      <ListFilter
        address={address}
        label="Search by name or code"
        groups={[
          {
            name: 'state',
            legend: 'Who is in',
            choices: STATES.map((value) => ({ value, label: stateWords(`ENTRY_${value}`) })),
          },
          { name: 'kind', legend: 'Kind', choices: KINDS.map((value) => ({ value, label: KIND_WORDS[value] })) },
        ]}
      />
      <Fetched query={query} what="the organisations" find={({ organisationEntries }) => organisationEntries} inPage>
        {(entries) => (
          <ConnectionTable
            caption="Organisations"
            one="organisation"
            many="organisations"
            connection={entries}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            pageSize={ON_A_PAGE}
            filtered={address.search !== undefined || states.length + kinds.length > 0}
            empty={
              <p>
                No practice, LMC or network belongs to your organisation today. Practices and networks come from the
                published files, an LMC is admitted by whoever runs the portal.
              </p>
            }
          />
        )}
      </Fetched>
    </Page>
  );
};
