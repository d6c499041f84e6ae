import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { ClaimToDecideDocument, type ClaimToDecideQuery } from '../../generated/commissioner/claims/claims.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { Moment } from '../../parts/when.tsx';
import { DecisionForm } from './decision-form.tsx';

type Claim = NonNullable<ClaimToDecideQuery['claim']>;

const Facts = ({ claim }: { claim: Claim }) => (
  <Summary
    rows={[
      { key: 'State', value: <StateTag state={`CLAIM_${claim.state}`} /> },
      { key: 'Practice', value: <PracticeName practice={claim.practice} /> },
      { key: 'Payment', value: claim.componentName },
      { key: 'Share of the earlier year', value: <Money pence={claim.share.pence} /> },
      {
        key: 'Least that may be asked for',
        value: (
          <>
            <Money pence={claim.least.pence} /> (better by {claim.claimPercent}%)
          </>
        ),
      },
      { key: 'Asked for', value: <Money pence={claim.actual.pence} /> },
      { key: 'More than the share by', value: <Money pence={claim.actual.pence - claim.share.pence} /> },
      { key: 'Taken from', value: claim.actualSource },
      { key: 'Why', value: <Typed text={claim.reason} /> },
      {
        key: 'Asked by',
        value: (
          <>
            {claim.askedBy}, <Moment at={claim.askedAt} />
          </>
        ),
      },
      claim.answerReason !== null && { key: 'Reason', value: claim.answerReason },
      claim.answeredBy !== null &&
        claim.answeredAt !== null && {
          key: claim.state === 'WITHDRAWN' ? 'Taken back by' : 'Decided by',
          value: (
            <>
              {claim.answeredBy}, <Moment at={claim.answeredAt} />
            </>
          ),
        },
    ]}
  />
);

const AFTERWARDS: Partial<Record<Claim['state'], string>> = {
  AGREED: 'The next calculation of the payment run pays this sum, and its working says why.',
  DECLINED: 'The practice is paid its share.',
  WITHDRAWN: 'The practice took its request back and is paid its share.',
};

const Decide = ({ claim }: { claim: Claim }) => {
  const { state, permissions } = claim;
  if (state !== 'WAITING') return <p>{AFTERWARDS[state]}</p>;
  return (
    <>
      <h2 className="nhsuk-heading-m">Your decision</h2>
      {permissions.decline.allowed && (
        <Allowed permission={permissions.agree} otherwise="You cannot agree to it">
          {null}
        </Allowed>
      )}
      <Allowed permission={permissions.decline} otherwise="You cannot decide on it">
        <DecisionForm claim={claim} mayAgree={permissions.agree.allowed} />
      </Allowed>
    </>
  );
};

/** One claim for actual performance, to agree or to decline with a reason. */
export const ClaimPage = () => {
  const { claimId = '' } = useParams();
  const query = useQuery(ClaimToDecideDocument, { variables: { id: claimId } });
  return (
    <Fetched query={query} what="the claim" find={({ claim }) => claim}>
      {(claim) => (
        <Page
          title={`Claim of ${claim.practice.name}`}
          caption={`${claim.scheme.name}: ${claim.offer.phase.name}`}
          back={{ to: '/claims', label: 'Claims' }}
        >
          <Facts claim={claim} />
          <Decide claim={claim} />
        </Page>
      )}
    </Fetched>
  );
};
