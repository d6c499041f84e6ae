import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';

type Row = NonNullable<PracticeOfferQuery['offer']>['comparison']['rows'][number];

const columnsOf = (scheme: string): readonly Column<Row>[] => [
  { key: 'label', heading: 'What', rowHeading: true, cell: ({ label }) => label },
  { key: 'national', heading: 'National contract', cell: ({ national }) => national },
  { key: 'local', heading: scheme, cell: ({ local }) => local },
];

/** The national contract and the local scheme side by side, with the same questions asked of both. */
export const ComparisonTable = ({ rows, scheme }: { rows: readonly Row[]; scheme: string }) => (
  <DataTable caption="The national contract and this scheme" columns={columnsOf(scheme)} rows={rows} rowKey={({ key }) => key} />
);
