import { useQuery } from '@apollo/client/react';
import { Panel } from 'nhsuk-react-components';
import { Link, Navigate, useParams } from 'react-router';
import { OfferToAcceptDocument } from '../../generated/practice/accept/accept.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { formatDate, formatInstant } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { Summary } from '../../parts/summary.tsx';
import { ExitTerms } from '../offer/terms.tsx';

/** After accepting: the reference, from when it counts, until when one can change one's mind, and what comes next. */
export const AcceptedPage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(OfferToAcceptDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => {
        const { id, participation, phase, scheme, schemeVersion, practice, closesAt, fingerprint, permissions } = offer;
        if (offer.response !== 'ACCEPTED' || !participation) return <Navigate to={`/offers/${id}`} replace />;
        return (
          <Page
            title={`${practice.name} takes part`}
            caption={`${scheme.name}: ${phase.name}`}
            back={{ to: `/offers/${id}`, label: 'Offer' }}
          >
            <Panel>
              <Panel.Title headingLevel="h2">Accepted</Panel.Title>
              In effect from {formatDate(participation.from ?? phase.from)}
            </Panel>
            {permissions.decline.allowed && (
              <p>
                <strong>You can change your mind until {formatInstant(closesAt)}.</strong>{' '}
                <Link to={`/offers/${id}/decline`}>Take back the acceptance</Link>
              </p>
            )}
            <Summary
              rows={[
                { key: 'Reference', value: <Fingerprint value={participation.id} /> },
                { key: 'Scheme', value: `${scheme.name}, version ${schemeVersion.number}` },
                { key: 'Ends', value: formatDate(participation.to ?? phase.to) },
                { key: 'Fingerprint of the text', value: <Fingerprint value={fingerprint} /> },
              ]}
            />
            <ExitTerms offer={offer} />
            <h2 className="nhsuk-heading-m">What happens next</h2>
            <ul className="nhsuk-list nhsuk-list--bullet">
              <li>
                From {formatDate(participation.from ?? phase.from)} record what you do under{' '}
                <Link to={`/offers/${id}`}>evidence, on the page of the offer</Link>.
              </li>
              <li>
                The commissioner confirms it. After {formatDate(phase.to)} it works out the payment, and you see every
                step under <Link to="/payments">payments</Link>.
              </li>
            </ul>
            <PrintButton>Print this page</PrintButton>
          </Page>
        );
      }}
    </Fetched>
  );
};
