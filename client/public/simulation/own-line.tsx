import { useQuery } from '@apollo/client/react';
import { SimulatedPracticesDocument } from '../../generated/public/simulation/simulation.ts';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { LineSums } from './line-sums.tsx';

/** What the simulation came to for the practice that looks: the only line it is shown. */
export const OwnLine = ({ simulationId }: { simulationId: string }) => {
  const query = useQuery(SimulatedPracticesDocument, { variables: { id: simulationId, first: 1 } });
  return (
    <section aria-labelledby="own-line">
      <h2 className="nhsuk-heading-m" id="own-line">
        Your practice
      </h2>
      <Fetched query={query} what="your practice" find={({ simulation }) => simulation?.practices.nodes[0]} inPage>
        {(line) => (
          <>
            <LineSums line={line} />
            <LinkButton to={`/simulations/${simulationId}/practices/${line.practice.id}`}>
              See how it was worked out
            </LinkButton>
          </>
        )}
      </Fetched>
    </section>
  );
};
