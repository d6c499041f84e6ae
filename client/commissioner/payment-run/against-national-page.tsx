import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import {
  RunAgainstNationalDocument,
  type RunAgainstNationalQuery,
} from '../../generated/commissioner/payment-run/against-national.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { AgainstNationalTotals, standingsOf } from './against-national.tsx';

type Row = RunAgainstNationalQuery['nationalComparisons']['nodes'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ id, practice }) => (
      <Link to={`/national-comparisons/${id}`}>
        <PracticeName practice={practice} />
      </Link>
    ),
  },
  { key: 'paid', heading: 'This run', numeric: true, cell: ({ paid }) => <Money pence={paid.pence} /> },
  {
    key: 'national',
    heading: 'National contract',
    numeric: true,
    cell: ({ national }) => (national ? <Money pence={national.pence} /> : 'Not known'),
  },
  {
    key: 'gap',
    heading: 'Difference',
    numeric: true,
    cell: ({ gap }) => (gap ? <Money pence={gap.pence} /> : 'Not known'),
  },
];

const STANDINGS = ['WORSE', 'SAME', 'BETTER', 'NOT_KNOWN'] as const;

/** Both sides of each practice of a run, those that fare worse among them to find by one press. */
export const AgainstNationalPage = () => {
  const { runId = '' } = useParams();
  const address = useListAddress();
  const standing = STANDINGS.find((one) => one === address.value('standing'));
  const query = useQuery(RunAgainstNationalDocument, {
    variables: { id: runId, first: PAGE_SIZE, after: address.after, standing },
  });
  return (
    <Fetched
      query={query}
      what="the comparison"
      find={({ paymentRun, nationalComparisons }) =>
        paymentRun?.againstNational && { totals: paymentRun.againstNational, nationalComparisons }
      }
    >
      {({ totals, nationalComparisons }) => (
        <Page
          title="What the national contract would have paid"
          back={{ to: `/payment-runs/${runId}`, label: 'Payment run' }}
          wide
        >
          <AgainstNationalTotals totals={totals} />
          <h2 className="nhsuk-heading-m">Each practice</h2>
          <nav aria-label="Which practices">
            <ul className="nhsuk-list portal-columns">
              <li>
                {standing ? (
                  <Link to={address.changed({ standing: undefined })}>All</Link>
                ) : (
                  <strong aria-current="true">All</strong>
                )}
              </li>
              {standingsOf(totals).map(({ key, label, value }) => (
                <li key={key}>
                  {key === standing ? (
                    <strong aria-current="true">
                      {label} ({value})
                    </strong>
                  ) : (
                    <Link to={address.changed({ standing: key })}>
                      {label} ({value})
                    </Link>
                  )}
                </li>
              ))}
            </ul>
          </nav>
          <ConnectionTable
            caption="Both sides of each practice"
            one="practice"
            many="practices"
            connection={nationalComparisons}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            filtered={standing !== undefined}
            empty={<p>No practice took part.</p>}
          />
        </Page>
      )}
    </Fetched>
  );
};
