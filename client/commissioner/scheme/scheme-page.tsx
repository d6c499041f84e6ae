import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { SchemeDocument } from '../../generated/commissioner/scheme/scheme.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { Consultations } from './consultations.tsx';
import { Gate } from './gate.tsx';
import { History } from './history.tsx';
import { nextStepOf } from './next-step.ts';
import { OtherSteps } from './other-steps.tsx';
import { PaymentRuns } from './payment-runs.tsx';
import { SchemeSimulations } from '../simulation/scheme-simulations.tsx';
import type { SchemeFound } from './scheme-found.ts';
import { UptakeSummary } from './uptake-summary.tsx';
import { Versions } from './versions.tsx';

const BEFORE_PUBLICATION = new Set<SchemeFound['state']>([
  'DRAFT',
  'IN_CONSULTATION',
  'CONSULTED',
  'APPROVED',
  'NOT_APPROVED',
]);

const NextStep = ({ scheme }: { scheme: SchemeFound }) => {
  const { today } = useSession();
  const { words, to, button } = nextStepOf(scheme, today);
  return (
    <section className="portal-next" aria-labelledby="next-step">
      <h2 className="nhsuk-heading-s" id="next-step">
        Next step
      </h2>
      <p>{words}</p>
      {to && <LinkButton to={to}>{button}</LinkButton>}
    </section>
  );
};

const Particulars = ({
  scheme: { state, currentVersion, createdAt, publishedAt, endedFrom, certificates },
}: {
  scheme: SchemeFound;
}) => (
  <Summary
    rows={[
      { key: 'State', value: <StateTag state={state} /> },
      { key: 'Version of the text', value: `${currentVersion.number}, prepared by ${currentVersion.preparedBy}` },
      {
        key: 'Fingerprint',
        value: currentVersion.fingerprint ? <Fingerprint value={currentVersion.fingerprint} /> : null,
      },
      { key: 'Begun', value: <Moment at={createdAt} /> },
      { key: 'Published', value: publishedAt && <Moment at={publishedAt} /> },
      { key: 'National contract again from', value: endedFrom && <Day date={endedFrom} /> },
      {
        key: 'Certificates',
        value:
          certificates.length > 0
            ? certificates.map(({ id, kind, effectiveFrom }) => (
                <div key={id}>
                  <Link to={`/certificates/${id}`}>
                    {kind === 'scheme_ended' ? 'End of the scheme' : 'A practice left'}
                  </Link>
                  , from <Day date={effectiveFrom} />
                </div>
              ))
            : null,
      },
    ]}
  />
);

const Decision = ({ decision }: Pick<SchemeFound, 'decision'>) =>
  decision && (
    <>
      <h2 className="nhsuk-heading-m">Decision of the committee</h2>
      <Summary
        rows={[
          { key: 'Outcome', value: decision.outcome === 'approved' ? 'Approved' : 'Not approved' },
          { key: 'Committee', value: decision.committee },
          { key: 'Met on', value: <Day date={decision.metOn} /> },
          { key: 'Minute', value: decision.minuteReference },
          { key: 'Recorded by', value: decision.recordedBy },
        ]}
      />
    </>
  );

const Body = ({ scheme }: { scheme: SchemeFound }) => (
  <>
    <NextStep scheme={scheme} />
    <Particulars scheme={scheme} />
    {BEFORE_PUBLICATION.has(scheme.state) && (
      <>
        <h2 className="nhsuk-heading-m">What must be met before it is published</h2>
        <Gate scheme={scheme} />
      </>
    )}
    {scheme.phases.length > 0 && (
      <>
        <h2 className="nhsuk-heading-m">Uptake</h2>
        <UptakeSummary scheme={scheme} />
        <h2 className="nhsuk-heading-m">Payment runs</h2>
        <PaymentRuns paymentRuns={scheme.paymentRuns} />
        <p>
          <Link to={`/schemes/${scheme.id}/facts`}>What the sums need to know of each practice</Link>
        </p>
      </>
    )}
    <h2 className="nhsuk-heading-m">Tried on our practices</h2>
    <SchemeSimulations schemeId={scheme.id} />
    <h2 className="nhsuk-heading-m">Consultation</h2>
    <Consultations consultations={scheme.consultations} />
    <Decision decision={scheme.decision} />
    <h2 className="nhsuk-heading-m">Text</h2>
    <Details>
      <Details.Summary>Read version {scheme.currentVersion.number}</Details.Summary>
      <Details.Text>
        <SchemeTextView text={scheme.currentVersion} />
      </Details.Text>
    </Details>
    <Versions versions={scheme.versions} />
    <OtherSteps scheme={scheme} />
    <h2 className="nhsuk-heading-m">History</h2>
    <History schemeId={scheme.id} />
  </>
);

/** One scheme: what to do next, where it stands, and everything that happened to it. */
export const SchemePage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page title={scheme.name} back={{ to: '/schemes', label: 'Schemes' }} wide>
          <Body scheme={scheme} />
        </Page>
      )}
    </Fetched>
  );
};
