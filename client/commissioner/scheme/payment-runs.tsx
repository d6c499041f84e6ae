import { Link } from 'react-router';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Money } from '../../parts/money.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import type { SchemeFound } from './scheme-found.ts';

/** The payment runs of a scheme, one for each phase that was paid. */
export const PaymentRuns = ({ paymentRuns }: Pick<SchemeFound, 'paymentRuns'>) =>
  paymentRuns.length === 0 ? (
    <Empty>Nothing has been paid. A phase can be paid from the day after it ends.</Empty>
  ) : (
    <DataTable
      caption="Payment runs"
      hideCaption
      rows={paymentRuns}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'phase',
          heading: 'Phase',
          rowHeading: true,
          cell: ({ id, phaseName }) => <Link to={`/payment-runs/${id}`}>{phaseName}</Link>,
        },
        { key: 'state', heading: 'State', cell: ({ state }) => <StateTag state={state} /> },
        { key: 'total', heading: 'Total', numeric: true, cell: ({ total }) => <Money pence={total.pence} /> },
      ]}
    />
  );
