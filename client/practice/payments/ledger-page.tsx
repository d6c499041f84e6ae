import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { NationalLedgerDocument, type NationalLedgerQuery } from '../../generated/practice/payments/ledger.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { formatPence } from '../../parts/format-pence.ts';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Bars } from '../../parts/working/bars.tsx';
import { gapWords } from '../../parts/working/gap-words.ts';

type Row = NationalLedgerQuery['nationalLedger']['nodes'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'phase',
    heading: 'Phase',
    rowHeading: true,
    cell: ({ id, schemeName, run }) => (
      <>
        <Link to={`/national-comparisons/${id}`}>
          {schemeName}, {run.phaseName}
        </Link>
        <br />
        {formatDate(run.from)} to {formatDate(run.to)}
      </>
    ),
  },
  { key: 'paid', heading: 'Paid locally', numeric: true, cell: ({ paid }) => <Money pence={paid.pence} /> },
  {
    key: 'national',
    heading: 'National contract',
    numeric: true,
    cell: ({ national }) => (national ? <Money pence={national.pence} /> : 'Not known'),
  },
  { key: 'gap', heading: 'Gap', numeric: true, cell: ({ gap }) => (gap ? <Money pence={gap.pence} /> : 'Not known') },
  {
    key: 'running',
    heading: 'Gaps so far',
    numeric: true,
    cell: ({ runningGap }) => (runningGap ? <Money pence={runningGap.pence} /> : 'Not known'),
  },
];

const barsOf = (rows: readonly Row[]) =>
  rows.flatMap(({ id, schemeName, run, paid, national }) =>
    national
      ? [
          {
            key: `${id}-paid`,
            label: `${schemeName}, ${run.phaseName}, paid locally`,
            value: paid.pence,
            words: formatPence(paid.pence),
          },
          {
            key: `${id}-national`,
            label: 'The national contract would have paid',
            value: national.pence,
            words: formatPence(national.pence),
            second: true,
          },
        ]
      : [],
  );

/** What the practice would have had nationally, phase by phase, with the gaps so far: whether it is ever worse off. */
export const LedgerPage = () => {
  const address = useListAddress();
  const { membership } = useSession();
  const query = useQuery(NationalLedgerDocument, { variables: { first: PAGE_SIZE, after: address.after } });
  return (
    <Page
      title="What the national contract would have paid"
      caption={membership.organisation.name}
      back={{ to: '/payments', label: 'Payments' }}
      wide
    >
      <p className="nhsuk-lede-text">
        Beside each local payment: what the national contract would have paid for the same days and the same indicators.
      </p>
      <Fetched query={query} what="the comparison" find={({ nationalLedger }) => nationalLedger} inPage>
        {(ledger) => {
          const last = ledger.nodes.findLast(({ runningGap }) => runningGap)?.runningGap;
          const bars = barsOf(ledger.nodes);
          return (
            <>
              {last && (
                <p>
                  So far you were paid <strong>{gapWords(last.pence)}</strong> {last.pence === 0 ? 'as' : 'than'} under
                  the national contract, where both are known.
                </p>
              )}
              {bars.length > 0 && <Bars title="Both sides, phase by phase" bars={bars} />}
              <ConnectionTable
                caption="Both sides, phase by phase"
                one="phase"
                many="phases"
                connection={ledger}
                columns={COLUMNS}
                rowKey={({ id }) => id}
                address={address}
                filtered={false}
                empty={
                  <p>
                    There is nothing to compare yet. When a commissioner approves a local payment, both sides of it
                    appear here.
                  </p>
                }
              />
              {ledger.totalCount > 0 && <PrintButton>Print this page</PrintButton>}
            </>
          );
        }}
      </Fetched>
    </Page>
  );
};
