import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { OfferClaimsDocument, type OfferClaimsQuery } from '../../generated/practice/claim/claim.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { Summary } from '../../parts/summary.tsx';
import { AskForm } from './ask-form.tsx';
import { ClaimsSoFar } from './claims-so-far.tsx';

type Case = NonNullable<OfferClaimsQuery['offerClaims']>['cases'][number];

const Basis = ({ claim }: { claim: Case }) => (
  <Summary
    rows={[
      {
        key: 'Share of the earlier year',
        value: claim.share ? <Money pence={claim.share.pence} /> : `Cannot be worked out: ${claim.noShareBecause}`,
      },
      { key: 'Must be better by at least', value: `${claim.claimPercent}%` },
      { key: 'Least that may be asked for', value: claim.least && <Money pence={claim.least.pence} /> },
      {
        key: `Actual sum for ${claim.year}`,
        value: claim.onRecord ? (
          <>
            <Money pence={claim.onRecord.pence} /> ({claim.onRecordSource})
          </>
        ) : (
          'Not on record here: say it below, and where it is taken from'
        ),
      },
    ]}
  />
);

const OneClaim = ({ offerId, claim }: { offerId: string; claim: Case }) => (
  <section aria-labelledby={`component-${claim.componentKey}`}>
    <h2 className="nhsuk-heading-m" id={`component-${claim.componentKey}`}>
      {claim.componentName}
    </h2>
    <p>
      You are paid a share of what the practice earned in an earlier year. You may ask for what it actually earned in{' '}
      {claim.year} instead, when that is better by at least {claim.claimPercent}%. The commissioner agrees or declines,
      with a reason.
    </p>
    <Basis claim={claim} />
    <ClaimsSoFar claims={claim.claims} />
    <Allowed permission={claim.ask} otherwise="You cannot ask now">
      {claim.share && <AskForm offerId={offerId} claim={claim} />}
    </Allowed>
  </section>
);

/** Asking to be paid for actual performance: what it rests on, what was asked, and the form. */
export const ClaimPage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(OfferClaimsDocument, { variables: { offerId } });
  return (
    <Fetched query={query} what="the claim" find={({ offerClaims }) => offerClaims}>
      {({ offer, cases }) => (
        <Page
          title="Ask to be paid for actual performance"
          caption={`${offer.scheme.name}: ${offer.phase.name}`}
          back={{ to: `/offers/${offer.id}`, label: 'Offer' }}
        >
          {cases.length === 0 ? (
            <Empty>This scheme has no claim for actual performance.</Empty>
          ) : (
            cases.map((claim) => <OneClaim key={claim.componentKey} offerId={offer.id} claim={claim} />)
          )}
        </Page>
      )}
    </Fetched>
  );
};
