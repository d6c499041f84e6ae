import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { AgreeClaimDocument, ClaimToDecideDocument, type ClaimToDecideQuery, DeclineClaimDocument } from '../../generated/commissioner/claims/claims.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { DecisionForm } from './decision-form.tsx';

type Claim = NonNullable<ClaimToDecideQuery['claim']>;

const Facts = ({ claim }: { claim: Claim }) => (
  <Summary
    rows={[
      { key: 'State', value: <StateTag state={`CLAIM_${claim.state}`} /> },
      { key: 'Practice', value: `${claim.practice.name} (${claim.practice.code})` },
      { key: 'Payment', value: claim.componentName },
      { key: 'Share of the earlier year', value: <Money pence={claim.share.pence} /> },
      { key: 'Least that may be asked for', value: <><Money pence={claim.least.pence} /> (better by {claim.claimPercent}%)</> },
      { key: 'Asked for', value: <Money pence={claim.actual.pence} /> },
      { key: 'More than the share by', value: <Money pence={claim.actual.pence - claim.share.pence} /> },
      { key: 'Taken from', value: claim.actualSource },
      { key: 'Why', value: <Typed text={claim.reason} /> },
      { key: 'Asked by', value: <>{claim.askedBy}, <Moment at={claim.askedAt} /></> },
      claim.answerReason !== null && { key: 'Reason', value: claim.answerReason },
      claim.answeredBy !== null && claim.answeredAt !== null && { key: claim.state === 'WITHDRAWN' ? 'Taken back by' : 'Decided by', value: <>{claim.answeredBy}, <Moment at={claim.answeredAt} /></> },
    ]}
  />
);

const Decide = ({ claim: { id, state, permissions } }: { claim: Claim }) => {
  const agree = useAction(AgreeClaimDocument);
  const decline = useAction(DeclineClaimDocument);
  if (state !== 'WAITING') return <p>{state === 'AGREED' ? 'The next calculation of the payment run pays this sum, and its working says why.' : 'The practice is paid its share.'}</p>;
  return (
    <>
      <h2 className="nhsuk-heading-m">Decide</h2>
      <Allowed permission={permissions.agree} otherwise="You cannot agree to it">
        <DecisionForm field="agree" title="Agree to it" hint="Say what you checked. The practice reads it." button="Agree" action={agree} onSend={(reason) => agree.run({ claimId: id, reason })} />
      </Allowed>
      <Allowed permission={permissions.decline} otherwise="You cannot decline it">
        <DecisionForm field="decline" title="Decline it" hint="The practice reads why." button="Decline" look="secondary" action={decline} onSend={(reason) => decline.run({ claimId: id, reason })} />
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
        <Page title={`Claim of ${claim.practice.name}`} caption={`${claim.scheme.name}: ${claim.offer.phase.name}`} back={{ to: '/claims', label: 'Claims' }}>
          <Facts claim={claim} />
          <Decide claim={claim} />
        </Page>
      )}
    </Fetched>
  );
};
