import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import {
  type PaymentLineSort,
  PaymentRunLinesDocument,
  type PaymentRunLinesQuery,
} from '../../generated/commissioner/payment-run/payment-run.ts';
import { ConnectionTable } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Money } from '../../parts/money.tsx';
import { labelWords } from '../../parts/words/label-words.ts';
import { parsePence } from '../../parts/format-pence.ts';
import { PracticeName } from '../../parts/practice-name.tsx';
import { sortable } from '../../parts/sortable.ts';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';

type Row = NonNullable<PaymentRunLinesQuery['paymentRun']>['lines']['nodes'][number];

const LINES_A_PAGE = 50;
const STANDARD: PaymentLineSort = 'PRACTICE';
const SORTS: readonly PaymentLineSort[] = ['PRACTICE', 'AMOUNT_ASC', 'AMOUNT_DESC'];

const columnsOf = (address: ListAddress, mayAmend: boolean): readonly Column<Row>[] => [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    sort: sortable(address, { ascending: 'PRACTICE', standard: STANDARD }),
    cell: ({ id, practice }) => (
      <Link to={`/payments/${id}`}>
        <PracticeName practice={practice} />
      </Link>
    ),
  },
  { key: 'label', heading: 'For', cell: ({ label }) => labelWords(label) },
  { key: 'reference', heading: 'Reference', cell: ({ reference }) => reference },
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
  ...(mayAmend
    ? [
        {
          key: 'amend',
          heading: 'Change',
          cell: ({ id, practice }: Row) => (
            <Link to={`/payments/${id}/amend`}>
              Amend<span className="nhsuk-u-visually-hidden"> the payment of {practice.name}</span>
            </Link>
          ),
        },
      ]
    : []),
];

/** What a search in a list of payments means: an amount finds that amount, anything else a practice or a reference. */
export const lineFilter = (search: string | undefined): { search?: string; amountPence?: number } => {
  const pence = search && /[£.]/.test(search) ? parsePence(search) : undefined;
  return pence === undefined ? { search } : { amountPence: pence };
};

/** The lines of a run, to search by practice, reference or amount. Each leads to its working. */
export const Lines = ({ runId, mayAmend }: { runId: string; mayAmend: boolean }) => {
  const address = useListAddress();
  const query = useQuery(PaymentRunLinesDocument, {
    variables: {
      id: runId,
      first: LINES_A_PAGE,
      after: address.after,
      filter: lineFilter(address.search),
      sort: SORTS.find((one) => one === address.sort) ?? STANDARD,
    },
  });
  return (
    <>
      <h2 className="nhsuk-heading-m">Payments</h2>
      <ListFilter
        address={address}
        label="Search by practice, code, reference or amount"
        hint="An amount with its pence, such as £24,000.00"
      />
      <Fetched query={query} what="the payments" find={({ paymentRun }) => paymentRun?.lines} inPage>
        {(lines) => (
          <>
            <ConnectionTable
              caption="Payments"
              one="payment"
              many="payments"
              connection={lines}
              columns={columnsOf(address, mayAmend)}
              rowKey={({ id }) => id}
              address={address}
              pageSize={LINES_A_PAGE}
              filtered={address.search !== undefined}
              empty={<p>Nothing has been worked out yet.</p>}
            />
            {lines.totalCount > 0 && (
              <p>
                Total of {address.search === undefined ? 'the run' : 'these'}:{' '}
                <strong>
                  <Money pence={lines.total.pence} />
                </strong>
              </p>
            )}
          </>
        )}
      </Fetched>
    </>
  );
};
