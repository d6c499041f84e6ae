import { useQuery } from '@apollo/client/react';
import { Panel } from 'nhsuk-react-components';
import { Link, Navigate, useParams } from 'react-router';
import { LmcSigningDocument } from '../../generated/lmc/sign/sign.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { formatInstant } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { stateWords } from '../../parts/state-tag.tsx';
import { Answer } from '../consultation/answer.tsx';

/** After signing: who signed what, when, over which text. It can be opened again and printed at any time. */
export const SignedPage = () => {
  const { consultationId = '' } = useParams();
  const query = useQuery(LmcSigningDocument, { variables: { id: consultationId } });
  return (
    <Fetched query={query} what="the consultation" find={({ consultation }) => consultation}>
      {({ id, response, scheme, lmc }) =>
        response ? (
          <Page
            title={`${stateWords(response.outcome)}: ${lmc.name}`}
            caption={scheme.name}
            back={{ to: `/consultations/${id}`, label: 'Consultation' }}
          >
            <Panel>
              <Panel.Title headingLevel="h2">
                {response.outcome === 'NO_RESPONSE_IN_TIME' ? 'No answer in time' : 'Signed'}
              </Panel.Title>
              {response.signedName && `${response.signedName}, `}
              {formatInstant(response.signedAt)} London time
            </Panel>
            <Answer answer={response} />
            <h2 className="nhsuk-heading-m">What happens next</h2>
            <p>
              {scheme.commissioner.name} must reply to each comment you sent before it can publish. Its committee
              decides, and practices see this answer beside the offer. The answer is final.
            </p>
            <p>
              <Link to="/consultations">All consultations</Link>
            </p>
          </Page>
        ) : (
          <Navigate to={`/consultations/${id}`} replace />
        )
      }
    </Fetched>
  );
};
