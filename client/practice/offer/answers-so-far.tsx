import type { PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Day, Moment } from '../../parts/when.tsx';

type OfferAnswer = NonNullable<PracticeOfferQuery['offer']>['responses'][number];

const COLUMNS: readonly Column<OfferAnswer>[] = [
  { key: 'when', heading: 'When', rowHeading: true, cell: ({ respondedAt }) => <Moment at={respondedAt} /> },
  { key: 'answer', heading: 'Answer', cell: ({ response }) => <StateTag state={response} /> },
  {
    key: 'who',
    heading: 'By',
    cell: ({ respondedBy, authority }) => (authority === '' ? respondedBy : `${respondedBy}, ${authority}`),
  },
  { key: 'from', heading: 'In effect from', cell: ({ effectiveFrom }) => <Day date={effectiveFrom} /> },
];

/** Every answer the practice gave to this offer; none is ever overwritten. */
export const AnswersSoFar = ({ answers }: { answers: readonly OfferAnswer[] }) =>
  answers.length > 0 && (
    <DataTable
      caption="Answers so far"
      columns={COLUMNS}
      rows={answers}
      rowKey={({ respondedAt, response }) => `${respondedAt} ${response}`}
    />
  );
