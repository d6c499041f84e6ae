import type { EvidenceStandingFragment } from '../../generated/practice/evidence/evidence.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Typed } from '../../parts/typed.tsx';
import { Day } from '../../parts/when.tsx';

type Evidence = EvidenceStandingFragment['evidence'][number];
type EvidenceFound = Pick<EvidenceStandingFragment, 'evidence' | 'requirements'>;

const columnsOf = (names: ReadonlyMap<string, string>): readonly Column<Evidence>[] => [
  {
    key: 'what',
    heading: 'What',
    rowHeading: true,
    cell: ({ requirementKey }) => names.get(requirementKey) ?? requirementKey,
  },
  { key: 'when', heading: 'When', cell: ({ happenedOn }) => <Day date={happenedOn} /> },
  { key: 'note', heading: 'Note', cell: ({ note }) => <Typed text={note} /> },
  { key: 'who', heading: 'Recorded by', cell: ({ recordedBy }) => recordedBy },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, reason, reviewedBy }) => (
      <>
        <StateTag state={state === 'recorded' ? 'WAITS_FOR_COMMISSIONER' : state} />
        {reason && (
          <span className="portal-reason">
            {reviewedBy && `${reviewedBy}: `}
            {reason}
          </span>
        )}
      </>
    ),
  },
];

/** Everything recorded so far, the latest first, with what the commissioner said of it. */
export const EvidenceTable = ({ evidence, requirements }: EvidenceFound) => {
  if (evidence.length === 0)
    return <Empty>Nothing is recorded yet. Record each discussion and response when it has happened.</Empty>;
  const latestFirst = [...evidence].sort((one, other) => other.happenedOn.localeCompare(one.happenedOn));
  return (
    <DataTable
      caption="Recorded so far"
      columns={columnsOf(new Map(requirements.map(({ key, name }) => [key, name])))}
      rows={latestFirst}
      rowKey={({ id }) => id}
    />
  );
};
