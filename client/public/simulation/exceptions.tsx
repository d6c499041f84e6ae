import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  SimulationExceptionsDocument,
  type SimulationExceptionsQuery,
} from '../../generated/public/simulation/simulation.ts';
import { Button } from '../../parts/button.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';

type Row = NonNullable<SimulationExceptionsQuery['simulation']>['exceptions']['nodes'][number];

const AT_ONCE = 20;
const MOST = 100;

const SIDES: Record<string, string> = { local: 'The scheme', national: 'The national contract' };

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ practice }) => <PracticeName practice={practice} />,
  },
  { key: 'side', heading: 'For', cell: ({ side }) => SIDES[side] ?? side },
  {
    key: 'message',
    heading: 'What is missing',
    cell: ({ message, practice }) => message.replace(`${practice.code}: `, ''),
  },
  { key: 'remedy', heading: 'What to do', cell: ({ remedy }) => remedy },
];

/** What could not be worked out, practice by practice, and what can be done about it. */
export const Exceptions = ({ simulationId, count }: { simulationId: string; count: number }) => {
  const [first, setFirst] = useState(AT_ONCE);
  const query = useQuery(SimulationExceptionsDocument, { variables: { id: simulationId, first }, skip: count === 0 });
  if (count === 0) return null;
  return (
    <section aria-labelledby="exceptions">
      <h2 className="nhsuk-heading-m" id="exceptions">
        {countWords(count, 'thing')} that could not be worked out
      </h2>
      <Fetched query={query} what="the exceptions" find={({ simulation }) => simulation?.exceptions} inPage>
        {({ nodes, totalCount }) => (
          <>
            <DataTable caption="Exceptions" hideCaption columns={COLUMNS} rows={nodes} rowKey={({ id }) => id} />
            {totalCount > nodes.length && first < MOST && (
              <Button look="secondary" small onClick={() => setFirst(MOST)}>
                Show more
              </Button>
            )}
            {totalCount > nodes.length && first === MOST && (
              <p>And {totalCount - nodes.length} more. Each practice’s own page lists its own.</p>
            )}
          </>
        )}
      </Fetched>
    </section>
  );
};
