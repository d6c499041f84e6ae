import { useQuery } from '@apollo/client/react';
import { Link, useParams, useSearchParams } from 'react-router';
import { LeavePreviewDocument, type LeavePreviewQuery } from '../../generated/practice/leave/leave.ts';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { ConfirmLeaving } from './confirm-leaving.tsx';
import { Preview, problemsWithDay } from './preview.tsx';

type Offer = NonNullable<LeavePreviewQuery['offer']>;
type Properties = {
  offer: Offer;
  preview: LeavePreviewQuery['leavePreview'];
  from: string | null;
  confirming: boolean;
};

const Step = ({ offer, preview, from, confirming }: Properties) => {
  if (!offer.permissions.leave.allowed)
    return <CannotSign permission={offer.permissions.leave} otherwise="You cannot leave now" />;
  const day = from ?? preview?.earliestEffectiveFrom ?? '';
  const impossible =
    !preview || problemsWithDay(day, { earliest: preview.earliestEffectiveFrom, end: offer.phase.to }).length > 0;
  if (impossible) {
    return (
      <Empty>
        <p>The practice cannot leave on that day.</p>
        <p>
          <Link to={`/offers/${offer.id}/leave`}>Start from the earliest day</Link>
        </p>
      </Empty>
    );
  }
  return confirming ? (
    <ConfirmLeaving offer={offer} preview={preview} day={day} />
  ) : (
    <Preview key={day} offer={offer} preview={preview} day={day} />
  );
};

/** Leaving a scheme in three screens: what changes, the declaration, and then the certificate. No commissioner is asked. */
export const LeavePage = () => {
  const { offerId = '', step } = useParams();
  const [parameters] = useSearchParams();
  const from = parameters.get('from');
  const confirming = step === 'confirm';
  const query = useQuery(LeavePreviewDocument, { variables: { offerId, effectiveFrom: from } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => (
        <Page
          title={confirming ? 'Confirm that you leave' : 'Leave and return to the national contract'}
          caption={`${offer.scheme.name}: ${offer.phase.name}`}
          back={
            confirming
              ? { to: `/offers/${offerId}/leave${from ? `?from=${from}` : ''}`, label: 'Back' }
              : { to: `/offers/${offerId}`, label: 'Offer' }
          }
        >
          <Step offer={offer} preview={query.data?.leavePreview ?? null} from={from} confirming={confirming} />
        </Page>
      )}
    </Fetched>
  );
};
