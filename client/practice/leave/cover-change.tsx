import { Details } from 'nhsuk-react-components';
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
  {
    key: 'indicator',
    heading: 'Indicator',
    rowHeading: true,
    cell: ({ indicator, description }) => `${indicator}: ${description}`,
  },
  { key: 'before', heading: 'If you stay', cell: ({ before }) => side(before) },
  { key: 'after', heading: 'If you leave', cell: ({ after }) => side(after) },
];

const MOST_SHOWN_AT_ONCE = 10;

const Rows = ({ rows, on }: { rows: readonly ChangedRow[]; on: string }) => {
  const table = (
    <DataTable
      caption={`What changes on ${formatDate(on)}`}
      columns={COLUMNS}
      rows={rows}
      rowKey={({ indicator }) => indicator}
    />
  );
  if (rows.length <= MOST_SHOWN_AT_ONCE) return rows.length > 0 && table;
  return (
    <Details>
      <Details.Summary>See each of the {rows.length} indicators that change</Details.Summary>
      <Details.Text>{table}</Details.Text>
    </Details>
  );
};

/** What covers each indicator before and after: first in one sentence, then each that changes. */
export const CoverChange = ({ before, after }: Pick<Preview, 'before' | 'after'>) => (
  <>
    <p>{coverSentence(before, 'stay')}</p>
    <p>{coverSentence(after, 'leave')}</p>
    <Rows rows={changedRows(before, after)} on={after.on} />
  </>
);
