import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { OfferToAcceptDocument, type OfferToAcceptQuery } from '../../generated/practice/accept/accept.ts';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { ExitTerms, OfferTerms } from '../offer/terms.tsx';
import { Declare } from './declare.tsx';

type Offer = NonNullable<OfferToAcceptQuery['offer']>;

const Check = ({ offer }: { offer: Offer }) => (
  <>
    <OfferTerms offer={offer} />
    <ExitTerms offer={offer} />
    <LinkButton to={`/offers/${offer.id}/accept/declare`}>Continue to the declaration</LinkButton>
  </>
);

const Accepting = ({ offer, declaring }: { offer: Offer; declaring: boolean }) => {
  const { id, scheme, phase, permissions } = offer;
  if (offer.response === 'ACCEPTED') return <Navigate to={`/offers/${id}/accepted`} replace />;
  const allowed = permissions.accept.allowed;
  return (
    <Page
      title={declaring && allowed ? 'Declaration' : 'Check what you accept'}
      caption={`${scheme.name}: ${phase.name}`}
      back={declaring ? { to: `/offers/${id}/accept`, label: 'Back' } : { to: `/offers/${id}`, label: 'Offer' }}
    >
      {!allowed && <CannotSign permission={permissions.accept} otherwise="This cannot be accepted now" />}
      {allowed && !declaring && <Check offer={offer} />}
      {allowed && declaring && <Declare offer={offer} />}
    </Page>
  );
};

/** Accepting in two steps: check, then declare. */
export const AcceptPage = () => {
  const { offerId = '', step } = useParams();
  const query = useQuery(OfferToAcceptDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => <Accepting offer={offer} declaring={step === 'declare'} />}
    </Fetched>
  );
};
