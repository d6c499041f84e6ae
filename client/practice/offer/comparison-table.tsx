import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Money } from '../../parts/money.tsx';

type Row = NonNullable<PracticeOfferQuery['offer']>['comparison']['rows'][number];

const Side = ({ words, pence }: { words: string; pence: number | null }) => (
  <>
    {pence !== null && (
      <>
        <strong>
          <Money pence={pence} />
        </strong>{' '}
      </>
    )}
    {words}
  </>
);

const columnsOf = (scheme: string): readonly Column<Row>[] => [
  { key: 'label', heading: 'What', rowHeading: true, cell: ({ label }) => label },
  { key: 'national', heading: 'National contract', cell: ({ national, nationalPence }) => <Side words={national} pence={nationalPence} /> },
  { key: 'local', heading: scheme, cell: ({ local, localPence }) => <Side words={local} pence={localPence} /> },
];

/** The national contract and the local scheme side by side, with the same questions asked of both. */
export const ComparisonTable = ({ rows, scheme }: { rows: readonly Row[]; scheme: string }) => (
  <DataTable caption="The national contract and this scheme" columns={columnsOf(scheme)} rows={rows} rowKey={({ key }) => key} />
);
