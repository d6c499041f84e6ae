import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import {
  RunAgainstNationalDocument,
  type RunAgainstNationalQuery,
} from '../../generated/commissioner/payment-run/against-national.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Bars } from '../../parts/working/bars.tsx';
import { gapWords } from '../../parts/working/gap-words.ts';
import { countWords } from '../../parts/words/count-words.ts';

type Totals = NonNullable<NonNullable<RunAgainstNationalQuery['paymentRun']>['againstNational']>;

/** How many fare how, in the order of a person's worry: the address of a list takes the same words. */
export const standingsOf = ({ better, same, worse, notKnown }: Totals) =>
  [
    { key: 'WORSE', label: 'Paid less than nationally', value: worse },
    { key: 'SAME', label: 'Paid the same', value: same },
    { key: 'BETTER', label: 'Paid more than nationally', value: better },
    { key: 'NOT_KNOWN', label: 'Not known', value: notKnown },
  ] as const;

const Reasons = ({ totals }: { totals: Totals }) =>
  totals.reasons.length > 0 && (
    <>
      <p>Why it is not known:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {totals.reasons.map(({ reason, practices }) => (
          <li key={reason}>
            {reason} ({countWords(practices, 'practice')})
          </li>
        ))}
      </ul>
    </>
  );

/** The sums of both sides, over the practices of which both are known, and how many fare how: chart, table and reasons. */
export const AgainstNationalTotals = ({ totals }: { totals: Totals }) => {
  const known = totals.practices - totals.notKnown;
  const standings = standingsOf(totals);
  return (
    <>
      {known > 0 && (
        <DataTable
          caption={`Both sides of ${countWords(known, 'practice')}`}
          columns={[
            { key: 'what', heading: 'What', rowHeading: true, cell: ({ what }) => what },
            { key: 'sum', heading: 'Sum', numeric: true, cell: ({ pence }) => <Money pence={pence} /> },
          ]}
          rows={[
            { what: 'This run pays them', pence: totals.paid.pence },
            { what: 'The national contract would have paid them', pence: totals.national.pence },
            { what: 'Difference', pence: totals.difference.pence },
          ]}
          rowKey={({ what }) => what}
        />
      )}
      {known > 0 && (
        <p>
          Together they are paid {gapWords(totals.difference.pence)} {totals.difference.pence === 0 ? 'as' : 'than'}{' '}
          under the national contract.
        </p>
      )}
      <Bars
        title="How practices fare against the national contract"
        bars={standings.map((one) => ({
          ...one,
          words: countWords(one.value, 'practice'),
          second: one.key === 'NOT_KNOWN',
        }))}
      />
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">How practices fare: the figures</span>
        </summary>
        <div className="nhsuk-details__text">
          <DataTable
            caption="How practices fare against the national contract"
            hideCaption
            columns={[
              { key: 'label', heading: 'Against the national contract', rowHeading: true, cell: ({ label }) => label },
              { key: 'value', heading: 'Practices', numeric: true, cell: ({ value }) => value },
            ]}
            rows={standings}
            rowKey={({ key }) => key}
          />
        </div>
      </details>
      <Reasons totals={totals} />
    </>
  );
};

/** On the page of a run: what the national contract would have paid. Never a payment, and nothing waits for it. */
export const AgainstNational = ({ runId }: { runId: string }) => {
  const query = useQuery(RunAgainstNationalDocument, { variables: { id: runId, first: 1 } });
  return (
    <section aria-labelledby="against-national">
      <h2 className="nhsuk-heading-m" id="against-national">
        What the national contract would have paid
      </h2>
      <p>
        For the indicators this phase replaces and its days. It is a comparison: nothing of it is paid, and nothing
        waits for it.
      </p>
      <Fetched query={query} what="the comparison" find={({ paymentRun }) => paymentRun} inPage>
        {({ againstNational }) =>
          againstNational ? (
            <>
              <AgainstNationalTotals totals={againstNational} />
              <p>
                <Link to={`/payment-runs/${runId}/national`}>See both sides of each practice</Link>
              </p>
            </>
          ) : (
            <Empty>
              <p>This run was calculated before comparisons were kept.</p>
            </Empty>
          )
        }
      </Fetched>
    </section>
  );
};
