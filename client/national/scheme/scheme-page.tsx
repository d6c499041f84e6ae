import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { NationalSchemeDocument } from '../../generated/national/scheme/scheme.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Day, Moment } from '../../parts/when.tsx';

/** One local scheme as the national body reads it: its state and its exact text. */
export const SchemePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(NationalSchemeDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {({ name, state, publishedAt, endedFrom, commissioner, currentVersion }) => (
        <Page title={name} caption={commissioner.name} back={{ to: '/schemes', label: 'Local schemes' }}>
          <Summary
            rows={[
              { key: 'State', value: <StateTag state={state} /> },
              { key: 'Published', value: publishedAt && <Moment at={publishedAt} /> },
              { key: 'National contract again from', value: endedFrom && <Day date={endedFrom} /> },
              { key: 'Text', value: `Version ${currentVersion.number}` },
              {
                key: 'Fingerprint',
                value: currentVersion.fingerprint && <Fingerprint value={currentVersion.fingerprint} />,
              },
            ]}
          />
          <SchemeTextView text={currentVersion} />
        </Page>
      )}
    </Fetched>
  );
};
