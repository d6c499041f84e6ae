import { useQuery } from '@apollo/client/react';
import { InsetText } from 'nhsuk-react-components';
import { useCallback } from 'react';
import { Link, useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { SimulationDocument } from '../../generated/public/simulation/simulation.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Day, Moment } from '../../parts/when.tsx';
import { Breakdowns } from './breakdowns.tsx';
import { Exceptions } from './exceptions.tsx';
import { OwnLine } from './own-line.tsx';
import { Practices } from './practices.tsx';
import { Share } from './share.tsx';
import type { SimulationFound } from './simulation-found.ts';
import { Totals } from './totals.tsx';
import { UnderWay, isUnderWay } from './under-way.tsx';

const by = (person: string | null, at: string) => (
  <>
    {person && `${person}, `}
    <Moment at={at} />
  </>
);

const Particulars = ({ simulation }: { simulation: SimulationFound }) => (
  <Summary
    rows={[
      { key: 'State', value: <StateTag state={simulation.sharedAt ? 'SHARED_SIMULATION' : simulation.state} /> },
      {
        key: 'Phase',
        value: (
          <>
            {simulation.phaseName}: <Day date={simulation.from} /> to <Day date={simulation.to} />
          </>
        ),
      },
      {
        key: 'Text',
        value: (
          <>
            Version {simulation.versionNumber}, <Fingerprint value={simulation.fingerprint} />
          </>
        ),
      },
      { key: 'Asked for by', value: by(simulation.askedBy, simulation.askedAt) },
      { key: 'Cancelled by', value: simulation.cancelledBy },
      { key: 'Shared by', value: simulation.sharedAt && by(simulation.sharedBy, simulation.sharedAt) },
    ]}
  />
);

const Assumed = ({ simulation: { assumptions, sentences } }: { simulation: SimulationFound }) => (
  <section aria-labelledby="assumed">
    <h2 className="nhsuk-heading-m" id="assumed">
      What was tried, and what was assumed
    </h2>
    <ul className="nhsuk-list nhsuk-list--bullet">
      {[...sentences, ...assumptions].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  </section>
);

const Ended = ({ simulation: { state, failure, schemeId } }: { simulation: SimulationFound }) => (
  <div className="portal-empty" role="alert">
    <p>{state === 'CANCELLED' ? 'This simulation was cancelled, and nothing of it was kept.' : failure}</p>
    <p>
      <Link to={`/schemes/${schemeId}/try`}>Try it again</Link>
    </p>
  </div>
);

const Finished = ({ simulation, forPractice }: { simulation: SimulationFound; forPractice: boolean }) => (
  <>
    <InsetText>
      <p>
        This is an estimate. It is not an offer and not a payment: what is paid rests on the text that is published and
        on the counts of the time itself.
      </p>
    </InsetText>
    {simulation.supersededBy !== null && (
      <p>
        A newer simulation of this phase is shared.{' '}
        <Link to={`/simulations/${simulation.supersededBy}`}>Open the newer one</Link>.
      </p>
    )}
    {forPractice && <OwnLine simulationId={simulation.id} />}
    <Totals simulation={simulation} forPractice={forPractice} />
    <Allowed permission={simulation.permissions.share}>
      <Share simulation={simulation} />
    </Allowed>
    <Assumed simulation={simulation} />
    {!forPractice && (
      <>
        <Practices simulationId={simulation.id} />
        <Breakdowns simulation={simulation} />
        <Exceptions simulationId={simulation.id} count={simulation.exceptions.totalCount} />
      </>
    )}
  </>
);

/** One simulation: its progress, then its frozen result. The same address for the commissioner, the LMC and each practice that was tried. */
export const SimulationPage = () => {
  const { simulationId = '' } = useParams();
  const { membership } = useSession();
  const { kind } = membership.organisation;
  const query = useQuery(SimulationDocument, { variables: { id: simulationId } });
  const { refetch } = query;
  const onDone = useCallback(() => void refetch(), [refetch]);
  return (
    <Fetched query={query} what="the simulation" find={({ simulation }) => simulation}>
      {(simulation) => (
        <Page
          title={`Simulation: ${simulation.phaseName}`}
          caption={simulation.schemeName}
          back={
            kind === 'PRACTICE'
              ? { to: '/offers', label: 'Offers' }
              : kind === 'LMC'
                ? { to: '/consultations', label: 'Consultations' }
                : { to: `/schemes/${simulation.schemeId}`, label: 'Back to the scheme' }
          }
          wide
        >
          {isUnderWay(simulation.state) && <UnderWay simulation={simulation} onDone={onDone} />}
          {(simulation.state === 'CANCELLED' || simulation.state === 'FAILED') && <Ended simulation={simulation} />}
          {simulation.state === 'FINISHED' && <Finished simulation={simulation} forPractice={kind === 'PRACTICE'} />}
          <h2 className="nhsuk-heading-m">About this simulation</h2>
          <Particulars simulation={simulation} />
        </Page>
      )}
    </Fetched>
  );
};
