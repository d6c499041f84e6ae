import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SimulationsDocument } from '../../generated/parts/simulation/simulations.ts';
import { FailedPart } from '../failed.tsx';
import { Day } from '../when.tsx';
import { londonDate } from '../format-date.ts';

const MOST = 20;

type Properties = { schemeId: string; /** Of the text that the reader has before them. */ fingerprint: string };

/** The newest simulation of each phase that the commissioner shares, with whether it tried the text at hand. Nothing while there is none. */
export const SharedSimulations = ({ schemeId, fingerprint }: Properties) => {
  const { data, error, refetch } = useQuery(SimulationsDocument, { variables: { schemeId, first: MOST } });
  if (error && !data) return <FailedPart error={error} onRetry={() => void refetch()} />;
  const shared = (data?.simulations.nodes ?? []).filter(
    ({ sharedAt, supersededBy }) => sharedAt !== null && supersededBy === null,
  );
  if (shared.length === 0) return null;
  return (
    <section aria-labelledby="shared-simulations">
      <h2 className="nhsuk-heading-m" id="shared-simulations">
        Tried on real lists
      </h2>
      <p>What this would cost and bring, as the commissioner shares it. Everybody sees the same sums.</p>
      <ul className="nhsuk-list">
        {shared.map((simulation) => (
          <li key={simulation.id}>
            <Link to={`/simulations/${simulation.id}`}>Simulation of {simulation.phaseName}</Link>
            {simulation.sharedAt && (
              <>
                , shared on <Day date={londonDate(simulation.sharedAt)} />
              </>
            )}
            :{' '}
            {simulation.fingerprint === fingerprint
              ? 'of exactly this text'
              : `of another text, version ${simulation.versionNumber}`}
          </li>
        ))}
      </ul>
    </section>
  );
};
