import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { SchemeToDecideDocument, type SchemeToDecideQuery } from '../../generated/commissioner/decision/decision.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { DecisionForm } from './decision-form.tsx';

type Scheme = NonNullable<SchemeToDecideQuery['scheme']>;

const Answers = ({ consultations }: Pick<Scheme, 'consultations'>) => (
  <Summary
    rows={consultations.map(({ lmc, state, response }) => ({
      key: lmc.name,
      value: (
        <>
          <StateTag state={response?.outcome ?? state} />
          {response?.conditions && <p>{response.conditions}</p>}
        </>
      ),
    }))}
  />
);

/** Where the decision of the committee is recorded, with the LMC's answer in view. */
export const DecisionPage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToDecideDocument, {
    variables: { id: schemeId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Record the committee decision"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
        >
          <Answers consultations={scheme.consultations} />
          <Allowed permission={scheme.permissions.recordDecision} otherwise="A decision cannot be recorded">
            <p>
              The committee decides on version {scheme.currentVersion.number}, which follows. Its fingerprint:{' '}
              <Fingerprint value={scheme.currentVersion.fingerprint ?? ''} />
            </p>
            <SchemeTextView text={scheme.currentVersion} />
            <h2 className="nhsuk-heading-m">The meeting</h2>
            <DecisionForm scheme={scheme} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
