import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/when.tsx';
import { type Count, timeWords } from './count-words.ts';

const COLUMNS: readonly Column<Count>[] = [
  { key: 'what', heading: 'What is counted', rowHeading: true, cell: ({ label }) => label },
  { key: 'time', heading: 'For', cell: (count) => timeWords(count) },
  {
    key: 'value',
    heading: 'Number',
    numeric: true,
    cell: ({ value, besides }) => [value ?? 'Not reported yet', besides].filter(Boolean).join('. '),
  },
  { key: 'pays', heading: 'Pays', cell: ({ components }) => components.join(', ') },
  {
    key: 'who',
    heading: 'Reported by',
    cell: ({ toldBy, toldAt }) =>
      toldBy &&
      toldAt && (
        <>
          {toldBy}, <Moment at={toldAt} />
        </>
      ),
  },
  {
    key: 'source',
    heading: 'Taken from',
    cell: ({ source, corrections }) =>
      source && `${source}${corrections > 0 ? `, corrected ${countWords(corrections, 'time')}` : ''}`,
  },
];

/** What stands at the commissioner's: each number, what it pays, and who reported it. */
export const CountsTable = ({ counts }: { counts: readonly Count[] }) => (
  <DataTable caption="What the commissioner sees" columns={COLUMNS} rows={counts} rowKey={({ key }) => key} />
);
