import type { LeavePreviewQuery } from '../../generated/practice/leave/leave.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { type ChangedRow, changedRows, coverSentence } from './changed-rows.ts';

type Preview = NonNullable<LeavePreviewQuery['leavePreview']>;

const side = ({ cover, schemeName }: ChangedRow['before']) => (
  <>
    <StateTag state={cover} /> {schemeName}
  </>
);

const COLUMNS: readonly Column<ChangedRow>[] = [
  { key: 'indicator', heading: 'Indicator', rowHeading: true, cell: ({ indicator, description }) => `${indicator}: ${description}` },
  { key: 'before', heading: 'If you stay', cell: ({ before }) => side(before) },
  { key: 'after', heading: 'If you leave', cell: ({ after }) => side(after) },
];

/** What covers each indicator before and after: first in one sentence, then each that changes. */
export const CoverChange = ({ before, after }: Pick<Preview, 'before' | 'after'>) => {
  const rows = changedRows(before, after);
  return (
    <>
      <p>{coverSentence(before, 'stay')}</p>
      <p>{coverSentence(after, 'leave')}</p>
      {rows.length > 0 && (
        <DataTable caption={`What changes on ${formatDate(after.on)}`} columns={COLUMNS} rows={rows} rowKey={({ indicator }) => indicator} />
      )}
    </>
  );
};
