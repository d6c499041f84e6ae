import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { PaymentRunDocument } from '../../generated/commissioner/payment-run/payment-run.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { NationalContractLink } from '../../parts/national-contract-link.tsx';
import { Makers } from '../../parts/makers.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { AgainstNational } from './against-national.tsx';
import { Calculating } from './calculating.tsx';
import { Exceptions } from './exceptions.tsx';
import { Lines } from './lines.tsx';
import type { RunFound } from './run-found.ts';
import { Approve, Calculate, Release, SchemeLink, Submit, Withdraw } from './steps.tsx';

const doneBy = (person: string | null, at: string | null) =>
  person && (
    <>
      {person}
      {at && (
        <>
          , <Moment at={at} />
        </>
      )}
    </>
  );

const Particulars = ({ run }: { run: RunFound }) => (
  <Summary
    rows={[
      { key: 'State', value: <StateTag state={run.state} /> },
      {
        key: 'Total',
        value:
          run.state === 'DRAFT' || run.state === 'CALCULATING' ? (
            'Not worked out yet'
          ) : (
            <Money pence={run.total.pence} />
          ),
      },
      { key: 'Scheme', value: <SchemeLink run={run} /> },
      {
        key: 'Phase',
        value: (
          <>
            {run.phaseName}: <Day date={run.from} /> to <Day date={run.to} />
          </>
        ),
      },
      {
        key: 'Text',
        value: (
          <>
            Version {run.schemeVersion.number}
            {run.schemeVersion.fingerprint && (
              <>
                , <Fingerprint value={run.schemeVersion.fingerprint} />
              </>
            )}
          </>
        ),
      },
      run.nationalContract !== null && {
        key: 'Worked out with',
        value: <NationalContractLink used={run.nationalContract} />,
      },
      { key: 'Begun by', value: run.createdBy },
      { key: 'Calculated by', value: doneBy(run.calculatedBy, run.calculatedAt) },
      { key: 'Submitted by', value: doneBy(run.submittedBy, run.submittedAt) },
      { key: 'Approved by', value: doneBy(run.approvedBy, run.approvedAt) },
      { key: 'Released by', value: doneBy(run.releasedBy, run.releasedAt) },
    ]}
  />
);

/** What can be done with the run in its state; for what cannot be done by this person, why. */
const Steps = ({ run }: { run: RunFound }) => {
  const { state, permissions } = run;
  return (
    <section className="portal-next" aria-labelledby="next-step">
      <h2 className="nhsuk-heading-s" id="next-step">
        Next step
      </h2>
      {state === 'CALCULATED' && (
        <Allowed permission={permissions.submit} otherwise="It cannot be submitted yet">
          <Submit run={run} />
        </Allowed>
      )}
      {(state === 'DRAFT' || state === 'CALCULATED') && (
        <Allowed permission={permissions.calculate} otherwise="You cannot calculate it">
          <Calculate run={run} />
        </Allowed>
      )}
      {(state === 'SUBMITTED' || state === 'APPROVED') && <Makers names={run.makers} cannot="approve" />}
      {state === 'SUBMITTED' && (
        <Allowed permission={permissions.approve} otherwise="You cannot approve it">
          <Approve run={run} />
        </Allowed>
      )}
      {state === 'APPROVED' && (
        <Allowed permission={permissions.release} otherwise="You cannot release it">
          <Release run={run} />
        </Allowed>
      )}
      {state === 'RELEASED' && <p>Every practice sees its payment with its working.</p>}
      {state === 'WITHDRAWN' && <p>Nothing of this run is paid.</p>}
    </section>
  );
};

const Body = ({ run, onDone }: { run: RunFound; onDone: () => void }) => (
  <>
    {run.failure && (
      <div className="portal-empty" role="alert">
        <p>
          <strong>The calculation stopped.</strong> {run.failure}
        </p>
      </div>
    )}
    {run.state === 'CALCULATED' && run.claimsAgreedSince > 0 && (
      <div className="portal-empty" role="alert">
        <p>
          <strong>
            {countWords(run.claimsAgreedSince, 'claim')} {run.claimsAgreedSince === 1 ? 'was' : 'were'} agreed since
            this was calculated: calculate again.
          </strong>{' '}
          Until then the run cannot be submitted.
        </p>
      </div>
    )}
    {run.state === 'CALCULATING' ? <Calculating runId={run.id} onDone={onDone} /> : <Steps run={run} />}
    <Particulars run={run} />
    <Exceptions run={run} />
    {run.state !== 'DRAFT' && run.state !== 'CALCULATING' && (
      <Lines runId={run.id} mayAmend={run.permissions.amend.allowed} />
    )}
    {run.state !== 'DRAFT' && run.state !== 'CALCULATING' && <AgainstNational runId={run.id} />}
    <Allowed permission={run.permissions.withdraw}>
      <Details>
        <Details.Summary>
          {run.state === 'CALCULATING' ? 'Stop the calculation and withdraw this run' : 'Withdraw this run'}
        </Details.Summary>
        <Details.Text>
          <Withdraw run={run} />
        </Details.Text>
      </Details>
    </Allowed>
  </>
);

/** One payment run, from its calculation to its release. */
export const PaymentRunPage = () => {
  const { runId = '' } = useParams();
  const query = useQuery(PaymentRunDocument, { variables: { id: runId } });
  const { refetch } = query;
  const onDone = useCallback(() => void refetch(), [refetch]);
  return (
    <Fetched query={query} what="the payment run" find={({ paymentRun }) => paymentRun}>
      {(run) => (
        <Page
          title={`Payment run: ${run.phaseName}`}
          caption={run.scheme.name}
          back={{ to: `/schemes/${run.scheme.id}`, label: 'Back to the scheme' }}
          wide
        >
          <Body run={run} onDone={onDone} />
        </Page>
      )}
    </Fetched>
  );
};
