import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import {
  NationalSchemesDocument,
  type NationalSchemesQuery,
  type SchemeSort,
} from '../../generated/national/schemes/schemes.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { londonDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { sortable } from '../../parts/sortable.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';
import { Day } from '../../parts/when.tsx';

type Row = NationalSchemesQuery['schemes']['nodes'][number];

const STANDARD: SchemeSort = 'NEWEST';
const SORTS: readonly SchemeSort[] = ['NEWEST', 'NAME', 'STATE'];

const columnsOf = (address: ListAddress): readonly Column<Row>[] => [
  {
    key: 'name',
    heading: 'Scheme',
    rowHeading: true,
    sort: sortable(address, { ascending: 'NAME', standard: STANDARD }),
    cell: ({ id, name }) => <Link to={`/schemes/${id}`}>{name}</Link>,
  },
  { key: 'commissioner', heading: 'Commissioner', cell: ({ commissioner }) => commissioner.name },
  {
    key: 'state',
    heading: 'State',
    sort: sortable(address, { ascending: 'STATE', standard: STANDARD }),
    cell: ({ state }) => <StateTag state={state} />,
  },
  {
    key: 'published',
    heading: 'Published',
    cell: ({ publishedAt }) => (publishedAt ? <Day date={londonDate(publishedAt)} /> : '–'),
  },
];

/** The local schemes that the national body may read, of every commissioner. Nothing here is about one practice. */
export const SchemesPage = () => {
  const address = useListAddress();
  const query = useQuery(NationalSchemesDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      sort: SORTS.find((one) => one === address.sort) ?? STANDARD,
      filter: { search: address.search },
    },
  });
  return (
    <Page title="Local schemes" wide>
      <ListFilter address={address} label="Search by name" />
      <Fetched query={query} what="the schemes" find={({ schemes }) => schemes} inPage>
        {(schemes) => (
          <ConnectionTable
            caption="Local schemes"
            one="scheme"
            many="schemes"
            connection={schemes}
            columns={columnsOf(address)}
            rowKey={({ id }) => id}
            address={address}
            filtered={address.search !== undefined}
            empty={<p>No commissioner has published a scheme yet.</p>}
          />
        )}
      </Fetched>
    </Page>
  );
};
