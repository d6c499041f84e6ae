import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { SimulatedPracticeDocument } from '../../generated/public/simulation/simulation.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import { readWorking } from '../../parts/working/working.ts';
import { WorkingView } from '../../parts/working/working-view.tsx';
import { LineSums } from './line-sums.tsx';

type Exception = { id: string; side: string; message: string; remedy: string };

const Side = ({
  heading,
  workings,
  exceptions,
}: {
  heading: string;
  workings: readonly unknown[];
  exceptions: readonly Exception[];
}) => (
  <>
    <h2 className="nhsuk-heading-m">{heading}</h2>
    {exceptions.map(({ id, message, remedy }) => (
      <p className="portal-not-allowed" key={id}>
        {message}. {remedy}
      </p>
    ))}
    {workings.map((stored) => {
      const working = readWorking(stored);
      return (
        working && (
          <section key={working.key}>
            <h3 className="nhsuk-heading-s">{working.title}</h3>
            <p>{working.sentence}</p>
            <WorkingView working={working} />
          </section>
        )
      );
    })}
    {workings.length === 0 && exceptions.length === 0 && <p>There is nothing to work out.</p>}
  </>
);

/** How one line of a simulation was worked out, on both sides. A practice finds only its own. */
export const SimulatedPracticePage = () => {
  const { simulationId = '', practiceId = '' } = useParams();
  const query = useQuery(SimulatedPracticeDocument, { variables: { simulation: simulationId, practice: practiceId } });
  return (
    <Fetched
      query={query}
      what="the practice in the simulation"
      find={({ simulation, simulatedPractice }) =>
        simulation && simulatedPractice && { simulation, line: simulatedPractice }
      }
    >
      {({ simulation, line }) => (
        <Page
          title={`Simulation: ${line.practice.name}`}
          caption={`${simulation.schemeName}: ${simulation.phaseName}, ${formatDate(simulation.from)} to ${formatDate(simulation.to)}`}
          back={{ to: `/simulations/${simulationId}`, label: 'Simulation' }}
          wide
        >
          <p>This is an estimate. It is not an offer and not a payment.</p>
          <LineSums line={line} />
          <Side
            heading="Under the scheme"
            workings={line.localWorkings}
            exceptions={line.exceptions.filter(({ side }) => side === 'local')}
          />
          <Side
            heading="Under the national contract"
            workings={line.nationalWorkings}
            exceptions={line.exceptions.filter(({ side }) => side === 'national')}
          />
          <PrintButton>Print this page</PrintButton>
        </Page>
      )}
    </Fetched>
  );
};
