import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import {
  type SimulatedPracticeSort,
  SimulatedPracticesDocument,
  type SimulatedPracticesQuery,
  type SimulationStanding,
} from '../../generated/public/simulation/simulation.ts';
import { ConnectionTable } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { signedPence } from '../../parts/difference-bars.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Money } from '../../parts/money.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { sortable } from '../../parts/sortable.ts';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';

type Row = NonNullable<SimulatedPracticesQuery['simulation']>['practices']['nodes'][number];

const STANDARD: SimulatedPracticeSort = 'PRACTICE';
const SORTS: readonly SimulatedPracticeSort[] = [
  'PRACTICE',
  'LOCAL_ASC',
  'LOCAL_DESC',
  'DIFFERENCE_ASC',
  'DIFFERENCE_DESC',
];
const STANDINGS: readonly SimulationStanding[] = ['GAINS', 'LOSES', 'SAME', 'NOT_WORKED_OUT'];

const sum = (money: { pence: number } | null) => (money ? <Money pence={money.pence} /> : '–');

const columnsOf = (address: ListAddress, simulationId: string): readonly Column<Row>[] => [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    sort: sortable(address, { ascending: 'PRACTICE', standard: STANDARD }),
    cell: ({ practice }) => (
      <Link to={`/simulations/${simulationId}/practices/${practice.id}`}>
        <PracticeName practice={practice} />
      </Link>
    ),
  },
  { key: 'standing', heading: 'Stands', cell: ({ standing }) => standing && <StateTag state={standing} /> },
  { key: 'guaranteed', heading: 'Guaranteed', numeric: true, cell: ({ guaranteed }) => sum(guaranteed) },
  { key: 'possible', heading: 'Possible', numeric: true, cell: ({ possible }) => sum(possible) },
  {
    key: 'local',
    heading: 'Scheme',
    numeric: true,
    sort: sortable(address, { ascending: 'LOCAL_ASC', descending: 'LOCAL_DESC', standard: STANDARD }),
    cell: ({ local }) => sum(local),
  },
  { key: 'national', heading: 'National', numeric: true, cell: ({ national }) => sum(national) },
  {
    key: 'difference',
    heading: 'Difference',
    numeric: true,
    sort: sortable(address, { ascending: 'DIFFERENCE_ASC', descending: 'DIFFERENCE_DESC', standard: STANDARD }),
    cell: ({ difference }) => (difference ? signedPence(difference.pence) : '–'),
  },
];

/** Every practice of a simulation, to search, filter and sort. Each leads to its working. */
export const Practices = ({ simulationId }: { simulationId: string }) => {
  const address = useListAddress();
  const standings = STANDINGS.filter((one) => address.values('stands').includes(one));
  const query = useQuery(SimulatedPracticesDocument, {
    variables: {
      id: simulationId,
      first: 20,
      after: address.after,
      filter: { search: address.search, standings },
      sort: SORTS.find((one) => one === address.sort) ?? STANDARD,
    },
  });
  return (
    <section aria-labelledby="practices">
      <h2 className="nhsuk-heading-m" id="practices">
        Practice by practice
      </h2>
      <ListFilter
        address={address}
        label="Search by practice or code"
        groups={[
          {
            name: 'stands',
            legend: 'How they stand',
            choices: STANDINGS.map((value) => ({ value, label: stateWords(value) })),
          },
        ]}
      />
      <Fetched query={query} what="the practices" find={({ simulation }) => simulation?.practices} inPage>
        {(practices) => (
          <ConnectionTable
            caption="Practices"
            one="practice"
            many="practices"
            connection={practices}
            columns={columnsOf(address, simulationId)}
            rowKey={({ id }) => id}
            address={address}
            empty={<p>There is no practice in this simulation.</p>}
            filtered={address.search !== undefined || standings.length > 0}
          />
        )}
      </Fetched>
    </section>
  );
};
