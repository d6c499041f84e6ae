import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import { SimulationsDocument, type SimulationsQuery } from '../../generated/parts/simulation/simulations.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Money } from '../../parts/money.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Moment } from '../../parts/when.tsx';

type Simulation = SimulationsQuery['simulations']['nodes'][number];

const MOST = 20;

const COLUMNS: readonly Column<Simulation>[] = [
  {
    key: 'when',
    heading: 'When',
    rowHeading: true,
    cell: ({ id, askedAt, phaseName }) => (
      <Link to={`/simulations/${id}`}>
        <Moment at={askedAt} />
        <span className="nhsuk-u-visually-hidden">, {phaseName}</span>
      </Link>
    ),
  },
  { key: 'phase', heading: 'Phase', cell: ({ phaseName, versionNumber }) => `${phaseName}, version ${versionNumber}` },
  { key: 'by', heading: 'By', cell: ({ askedBy }) => askedBy },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, sharedAt }) => <StateTag state={sharedAt ? 'SHARED_SIMULATION' : state} />,
  },
  {
    key: 'total',
    heading: 'Cost',
    numeric: true,
    cell: ({ totals }) => (totals ? <Money pence={totals.local.pence} /> : '–'),
  },
];

/** The simulations of a scheme, newest first, and the way to the next. */
export const SchemeSimulations = ({ schemeId }: { schemeId: string }) => {
  const { may } = useSession();
  const query = useQuery(SimulationsDocument, { variables: { schemeId, first: MOST } });
  return (
    <Fetched query={query} what="the simulations" find={({ simulations }) => simulations} inPage>
      {({ nodes, totalCount }) => (
        <>
          {nodes.length === 0 ? (
            <Empty>
              Nobody has tried this scheme on your practices yet. It needs no publication, and nothing is paid by it.
            </Empty>
          ) : (
            <DataTable caption="Simulations" hideCaption columns={COLUMNS} rows={nodes} rowKey={({ id }) => id} />
          )}
          {totalCount > nodes.length && <p>And {countWords(totalCount - nodes.length, 'older simulation')}.</p>}
          {may('simulation:run') && (
            <LinkButton to={`/schemes/${schemeId}/try`} look="secondary">
              Try it on our practices
            </LinkButton>
          )}
        </>
      )}
    </Fetched>
  );
};
