import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { useNavigate, useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  PublishSchemeDocument,
  SchemeToPublishDocument,
  type SchemeToPublishQuery,
} from '../../generated/commissioner/publish/publish.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Makers } from '../../parts/makers.tsx';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { Gate } from '../scheme/gate.tsx';

type Scheme = NonNullable<SchemeToPublishQuery['scheme']>;

const CheckAnswers = ({ scheme: { currentVersion, decision, permissions } }: { scheme: Scheme }) => {
  const { person } = useSession();
  const { number, fingerprint, definition } = currentVersion;
  return (
    <>
      <Summary
        rows={[
          { key: 'Text', value: `Version ${number}` },
          { key: 'Fingerprint', value: fingerprint && <Fingerprint value={fingerprint} /> },
          { key: 'Decision recorded by', value: decision?.recordedBy },
          permissions.publish.allowed && { key: 'Published by', value: `${person.name}: you, as the second person` },
          ...(definition?.phases ?? []).map((phase) => ({
            key: `${phase.name}: opting in until`,
            value: <Moment at={phase.optInClosesAt} />,
          })),
        ]}
      />
      <Details>
        <Details.Summary>Read the text that will be published</Details.Summary>
        <Details.Text>
          <SchemeTextView text={currentVersion} />
        </Details.Text>
      </Details>
    </>
  );
};

const PublishForm = ({ scheme: { id, name, version, currentVersion } }: { scheme: Scheme }) => {
  const navigate = useNavigate();
  const publish = useAction(PublishSchemeDocument);
  const send = async (): Promise<void> => {
    const done = await publish.run({
      schemeId: id,
      expectedVersion: version,
      fingerprint: currentVersion.fingerprint ?? '',
    });
    if (done)
      void navigate(`/schemes/${id}`, {
        state: {
          notice: `${name} is published as version ${currentVersion.number}. Every practice that may join has its offer.`,
        },
      });
  };
  return (
    <Confirm
      declaration={`I did not work on this scheme, and I have checked version ${currentVersion.number} against the decision`}
      button="Publish the scheme"
      back={{ to: `/schemes/${id}`, label: 'Go back without publishing' }}
      action={publish}
      onConfirm={() => void send()}
    />
  );
};

/** The last check before practices see the scheme: the gate, the exact text, and a second person. */
export const PublishPage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToPublishDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Check and publish"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
        >
          <h2 className="nhsuk-heading-m">{scheme.gate.ready ? 'Every check is met' : 'Some checks are not met'}</h2>
          <Gate scheme={scheme} />
          <CheckAnswers scheme={scheme} />
          <Makers names={scheme.currentVersion.makers} cannot="publish" />
          {scheme.permissions.publish.allowed ? (
            <PublishForm scheme={scheme} />
          ) : (
            <p className="portal-not-allowed">You cannot publish it: {scheme.permissions.publish.reason}</p>
          )}
        </Page>
      )}
    </Fetched>
  );
};
