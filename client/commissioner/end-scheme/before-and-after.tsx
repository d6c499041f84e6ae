import type { EndPreviewQuery } from '../../generated/commissioner/end-scheme/end-scheme.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { addDays, formatDate } from '../../parts/format-date.ts';
import { PracticeName } from '../../parts/practice-name.tsx';

export type Preview = NonNullable<EndPreviewQuery['endPreview']>;

/** Every practice's cover before the end and after it: nobody is without one on any day. */
export const BeforeAndAfter = ({ preview }: { preview: Preview }) =>
  preview.practices.length === 0 ? (
    <Empty>No practice takes part, so no cover changes.</Empty>
  ) : (
    <DataTable
      caption={`Cover of ${countWords(preview.total, 'practice')}, before and after`}
      rows={preview.practices}
      rowKey={({ practice, phaseName }) => `${practice.id} ${phaseName}`}
      columns={[
        {
          key: 'practice',
          heading: 'Practice',
          rowHeading: true,
          cell: ({ practice }) => <PracticeName practice={practice} />,
        },
        { key: 'phase', heading: 'Phase', cell: ({ phaseName }) => phaseName },
        {
          key: 'before',
          heading: 'Before',
          cell: ({ localIndicators, nationalFrom }) =>
            `Local for ${countWords(localIndicators, 'indicator')}, until ${formatDate(addDays(nationalFrom, -1))}`,
        },
        { key: 'after', heading: 'After', cell: ({ nationalFrom }) => `National from ${formatDate(nationalFrom)}` },
      ]}
    />
  );
