import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  type SchemeSort,
  type SchemeState,
  SchemesDocument,
  type SchemesQuery,
} from '../../generated/commissioner/schemes/schemes.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { londonDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { sortable } from '../../parts/sortable.ts';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';
import { Day } from '../../parts/when.tsx';

type Row = SchemesQuery['schemes']['nodes'][number];

const STATES: readonly SchemeState[] = [
  'DRAFT',
  'IN_CONSULTATION',
  'CONSULTED',
  'APPROVED',
  'NOT_APPROVED',
  'PUBLISHED',
  'ENDED',
  'WITHDRAWN',
];
const SORTS: readonly SchemeSort[] = ['NEWEST', 'OLDEST', 'NAME', 'STATE'];
const STANDARD: SchemeSort = 'NEWEST';

const known = <Value extends string>(values: readonly Value[], value: string | undefined): Value | undefined =>
  values.find((one) => one === value);

const columnsOf = (address: ListAddress): readonly Column<Row>[] => [
  {
    key: 'name',
    heading: 'Scheme',
    rowHeading: true,
    sort: sortable(address, { ascending: 'NAME', standard: STANDARD }),
    cell: ({ id, name }) => <Link to={`/schemes/${id}`}>{name}</Link>,
  },
  {
    key: 'state',
    heading: 'State',
    sort: sortable(address, { ascending: 'STATE', standard: STANDARD }),
    cell: ({ state }) => <StateTag state={state} />,
  },
  {
    key: 'created',
    heading: 'Begun',
    sort: sortable(address, { ascending: 'OLDEST', descending: 'NEWEST', standard: STANDARD }),
    cell: ({ createdAt }) => <Day date={londonDate(createdAt)} />,
  },
  {
    key: 'accepted',
    heading: 'Accepted',
    numeric: true,
    cell: ({ counts }) => (counts.offered > 0 ? `${counts.accepted} of ${counts.offered}` : '–'),
  },
  {
    key: 'national',
    heading: 'National',
    numeric: true,
    cell: ({ counts }) => (counts.offered > 0 ? counts.national : '–'),
  },
];

/** Every scheme of the commissioner, in any state. */
export const SchemesPage = () => {
  const { may } = useSession();
  const address = useListAddress();
  const states = address.values('state').flatMap((value) => known(STATES, value) ?? []);
  const query = useQuery(SchemesDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      sort: known(SORTS, address.sort) ?? STANDARD,
      filter: { search: address.search, states: states.length > 0 ? states : undefined },
    },
  });
  return (
    <Page title="Schemes" wide>
      {may('scheme:draft') && <LinkButton to="/schemes/new">Draft a new scheme</LinkButton>}
      <ListFilter
        address={address}
        label="Search by name"
        groups={[
          { name: 'state', legend: 'State', choices: STATES.map((value) => ({ value, label: stateWords(value) })) },
        ]}
      />
      <Fetched query={query} what="the schemes" find={({ schemes }) => schemes} inPage>
        {(schemes) => (
          <ConnectionTable
            caption="Schemes"
            one="scheme"
            many="schemes"
            connection={schemes}
            columns={columnsOf(address)}
            rowKey={({ id }) => id}
            address={address}
            filtered={address.search !== undefined || states.length > 0}
            empty={
              <p>
                You have no schemes yet. Draft one: nobody outside your organisation sees it until you send it to an
                LMC.
              </p>
            }
          />
        )}
      </Fetched>
    </Page>
  );
};
