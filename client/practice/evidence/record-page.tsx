import { useQuery } from '@apollo/client/react';
import { WarningCallout } from 'nhsuk-react-components';
import { useParams } from 'react-router';
import { PracticeEvidenceDocument } from '../../generated/practice/evidence/evidence.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { RecordForm } from './record-form.tsx';

/** Recording a discussion or a response, with the warning that no patient may be in it. */
export const RecordPage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(PracticeEvidenceDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the evidence" find={({ offer }) => offer}>
      {(offer) => (
        <Page
          title="Record evidence"
          caption={`${offer.scheme.name}: ${offer.phase.name}`}
          back={{ to: `/offers/${offer.id}/evidence`, label: 'Evidence' }}
        >
          <Allowed permission={offer.permissions.recordEvidence} otherwise="You cannot record evidence now">
            <WarningCallout>
              <WarningCallout.Heading headingLevel="h2">No patients</WarningCallout.Heading>
              <p>
                Do not include patient details: no names, no NHS numbers, nothing by which somebody could be recognised.
              </p>
            </WarningCallout>
            {offer.participation && <RecordForm offerId={offer.id} participation={offer.participation} />}
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
