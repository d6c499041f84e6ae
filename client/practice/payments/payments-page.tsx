import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  type PaymentLineSort,
  PracticePaymentsDocument,
  type PracticePaymentsQuery,
} from '../../generated/practice/payments/payments.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate, londonDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { paysFor } from '../../parts/words/pays-for.ts';
import { PrintButton } from '../../parts/print-button.tsx';
import { sortable } from '../../parts/sortable.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';
import { Day } from '../../parts/when.tsx';
import { paymentFilterOf } from './payment-filter.ts';

type Row = PracticePaymentsQuery['paymentLines']['nodes'][number];

const SORTS: readonly PaymentLineSort[] = ['NEWEST', 'AMOUNT_ASC', 'AMOUNT_DESC'];
const STANDARD: PaymentLineSort = 'NEWEST';

const columnsOf = (address: ListAddress): readonly Column<Row>[] => [
  {
    key: 'reference',
    heading: 'Reference',
    rowHeading: true,
    cell: ({ id, reference }) => <Link to={`/payments/${id}`}>{reference}</Link>,
  },
  {
    key: 'what',
    heading: 'For',
    cell: ({ schemeName, label, run }) => (
      <>
        {schemeName}, for {paysFor(label)}
        <br />
        {run.phaseName}, {formatDate(run.from)} to {formatDate(run.to)}
      </>
    ),
  },
  {
    key: 'paid',
    heading: 'Paid',
    sort: sortable(address, { descending: 'NEWEST', standard: STANDARD }),
    cell: ({ paidAt, run }) => (paidAt ? <Day date={londonDate(paidAt)} /> : <StateTag state={run.state} />),
  },
  {
    key: 'amount',
    heading: 'Amount',
    numeric: true,
    sort: sortable(address, { ascending: 'AMOUNT_ASC', descending: 'AMOUNT_DESC', standard: STANDARD }),
    cell: ({ amount, amended }) => (
      <>
        <Money pence={amount.pence} />
        {amended && ' (amended)'}
      </>
    ),
  },
];

/** The statement of a practice: every payment, found by the amount or the reference on the bank's line, each with its working. */
export const PaymentsPage = () => {
  const address = useListAddress();
  const { membership, today } = useSession();
  const query = useQuery(PracticePaymentsDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      sort: SORTS.find((sort) => sort === address.sort) ?? STANDARD,
      filter: paymentFilterOf(address.search),
    },
  });
  return (
    <Page title="Payments" caption={membership.organisation.name} wide>
      <p>
        <Link to="/payments/national">What the national contract would have paid</Link>
      </p>
      <ListFilter
        address={address}
        label="Search by amount or reference"
        hint="As your bank shows it: 24,000.00, or a reference. Or words of a scheme."
      />
      <Fetched query={query} what="the payments" find={({ paymentLines }) => paymentLines} inPage>
        {(lines) => (
          <>
            {lines.totalCount > 0 && (
              <p>
                {address.search === undefined ? 'In all' : 'Found'}, as at {formatDate(today)}:{' '}
                <strong>
                  <Money pence={lines.total.pence} />
                </strong>
              </p>
            )}
            <ConnectionTable
              caption="Payments"
              one="payment"
              many="payments"
              connection={lines}
              columns={columnsOf(address)}
              rowKey={({ id }) => id}
              address={address}
              filtered={address.search !== undefined}
              empty={
                <p>
                  There are no payments yet. When a commissioner approves one, it appears here with the sum and how it
                  was worked out.
                </p>
              }
            />
            {lines.totalCount > 0 && <PrintButton>Print this statement</PrintButton>}
          </>
        )}
      </Fetched>
    </Page>
  );
};
