import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SharedSimulationsDocument } from '../../generated/parts/simulation/simulations.ts';
import { countWords } from '../words/count-words.ts';
import { FailedPart } from '../failed.tsx';
import { londonDate } from '../format-date.ts';
import { Day } from '../when.tsx';

const MOST = 20;

/** Schemes that were tried on our list and are shared with us, the newest of each phase; also of schemes that are not offered yet. */
export const SharedWithUs = () => {
  const { data, error, refetch } = useQuery(SharedSimulationsDocument, { variables: { first: MOST } });
  if (error && !data) return <FailedPart error={error} onRetry={() => void refetch()} />;
  const { nodes = [], totalCount = 0 } = data?.sharedSimulations ?? {};
  const newest = nodes.filter(({ supersededBy }) => supersededBy === null);
  if (newest.length === 0) return null;
  return (
    <section aria-labelledby="shared-with-us">
      <h2 className="nhsuk-heading-m" id="shared-with-us">
        Tried on our list
      </h2>
      <p>
        The commissioner has worked out what these schemes would bring us. They are estimates: not offers, and not
        payments.
      </p>
      <ul className="nhsuk-list">
        {newest.map(({ id, schemeName, phaseName, sharedAt }) => (
          <li key={id}>
            <Link to={`/simulations/${id}`}>
              {schemeName}: {phaseName}
            </Link>
            {sharedAt && (
              <>
                , shared on <Day date={londonDate(sharedAt)} />
              </>
            )}
          </li>
        ))}
      </ul>
      {totalCount > nodes.length && <p>And {countWords(totalCount - nodes.length, 'older simulation')}.</p>}
    </section>
  );
};
