import type { NationalChange } from './national-change.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';

const COLUMNS: readonly Column<NationalChange>[] = [
  { key: 'what', heading: 'What', rowHeading: true, cell: ({ what }) => what },
  { key: 'before', heading: 'Before', cell: ({ before }) => before ?? '–' },
  { key: 'after', heading: 'After', cell: ({ after }) => after ?? '–' },
];

/** What differs from one release to another. */
export const Changes = ({ caption, changes }: { caption: string; changes: readonly NationalChange[] }) => (
  <DataTable caption={caption} columns={COLUMNS} rows={changes} rowKey={({ what }) => what} />
);
