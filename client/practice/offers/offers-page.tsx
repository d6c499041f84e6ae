import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  type OfferResponse,
  type OfferSort,
  PracticeOffersDocument,
  type PracticeOffersQuery,
} from '../../generated/practice/offers/offers.ts';
import { Closing } from '../../parts/closing.tsx';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Departed } from '../../parts/departure/departed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate, londonDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { SharedWithUs } from '../../parts/simulation/shared-with-us.tsx';
import { sortable } from '../../parts/sortable.ts';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';

type Row = PracticeOffersQuery['offers']['nodes'][number];

const RESPONSES: readonly OfferResponse[] = ['SILENT', 'ACCEPTED', 'DECLINED', 'LEFT', 'REVERTED'];
const STANDARD: OfferSort = 'CLOSING';

const columnsOf = (address: ListAddress, today: string): readonly Column<Row>[] => [
  {
    key: 'scheme',
    heading: 'Scheme',
    rowHeading: true,
    cell: ({ id, scheme, phase }) => (
      <>
        <Link to={`/offers/${id}`}>{scheme.name}</Link>
        <span className="nhsuk-u-font-weight-normal">: {phase.name}</span>
      </>
    ),
  },
  {
    key: 'commissioner',
    heading: 'Commissioner',
    cell: ({ scheme, departure }) => (
      <>
        {scheme.commissioner.name}
        <Departed departure={departure} ours />
      </>
    ),
  },
  { key: 'runs', heading: 'Runs', cell: ({ phase }) => `${formatDate(phase.from)} to ${formatDate(phase.to)}` },
  {
    key: 'closes',
    heading: 'Opting in closes',
    sort: sortable(address, { ascending: 'CLOSING', descending: 'NEWEST', standard: STANDARD }),
    cell: ({ closesAt, response, departure }) => (
      <Closing at={closesAt} open={!departure && response === 'SILENT' && londonDate(closesAt) >= today} />
    ),
  },
  { key: 'answer', heading: 'Our answer', cell: ({ response }) => <StateTag state={response} /> },
];

/** Every scheme that was offered to the practice, phase by phase. */
export const OffersPage = () => {
  const address = useListAddress();
  const { today } = useSession();
  const responses = RESPONSES.filter((response) => address.values('answer').includes(response));
  const query = useQuery(PracticeOffersDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      sort: address.sort === 'NEWEST' ? 'NEWEST' : STANDARD,
      filter: { search: address.search, responses: responses.length > 0 ? responses : undefined },
    },
  });
  return (
    <Page title="Offers" wide>
      <ListFilter
        address={address}
        label="Search by scheme"
        groups={[
          {
            name: 'answer',
            legend: 'Our answer',
            choices: RESPONSES.map((value) => ({ value, label: stateWords(value) })),
          },
        ]}
      />
      <Fetched query={query} what="the offers" find={({ offers }) => offers} inPage>
        {(offers) => (
          <ConnectionTable
            caption="Offers"
            one="offer"
            many="offers"
            connection={offers}
            columns={columnsOf(address, today)}
            rowKey={({ id }) => id}
            address={address}
            filtered={address.search !== undefined || responses.length > 0}
            empty={
              <p>
                No scheme has been offered to you yet. Until you accept one, your practice stays on the national
                contract.
              </p>
            }
          />
        )}
      </Fetched>
      <SharedWithUs />
    </Page>
  );
};
