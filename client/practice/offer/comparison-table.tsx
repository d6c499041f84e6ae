import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Row = NonNullable<PracticeOfferQuery['offer']>['comparison']['rows'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'label', heading: 'What', rowHeading: true, cell: ({ label }) => label },
  { key: 'national', heading: 'National contract', cell: ({ national }) => national },
  { key: 'local', heading: 'This scheme', cell: ({ local }) => local },
];

/** The national contract and the local scheme side by side, with the same questions asked of both. */
export const ComparisonTable = ({ rows }: { rows: readonly Row[] }) => (
  <DataTable caption="The national contract and this scheme" columns={COLUMNS} rows={rows} rowKey={({ key }) => key} />
);
