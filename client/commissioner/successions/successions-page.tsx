import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { SuccessionsDocument, type SuccessionsQuery } from '../../generated/commissioner/successions/successions.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatInstant, formatShortDate } from '../../parts/format-date.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { useSession } from '../../session/session.ts';
import { partWords } from './part-words.ts';

type Row = SuccessionsQuery['successions']['nodes'][number];

const STATES = ['RECORDED', 'WITHDRAWN'] as const;

const Withdrawn = ({ row: { withdrawnBy, withdrawnAt, withdrawnBecause } }: { row: Row }) =>
  withdrawnAt && (
    <>
      <br />
      {withdrawnBy}, {formatInstant(withdrawnAt)}: {withdrawnBecause}
    </>
  );

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'predecessor',
    heading: 'Work of',
    rowHeading: true,
    cell: ({ predecessor }) => <PracticeName practice={predecessor} />,
  },
  { key: 'successor', heading: 'Taken over by', cell: ({ successor }) => <PracticeName practice={successor} /> },
  { key: 'firstDay', heading: 'From', cell: ({ firstDay }) => formatShortDate(firstDay) },
  { key: 'part', heading: 'How much', cell: ({ percent }) => partWords(percent) },
  {
    key: 'source',
    heading: 'Rests on',
    cell: ({ source, recordedBy, recordedAt }) => (
      <>
        {source}
        <br />
        <span className="nhsuk-body-s">
          Recorded by {recordedBy}, {formatInstant(recordedAt)}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    heading: 'State',
    cell: (row) => (
      <>
        <StateTag state={row.state} />
        <Withdrawn row={row} />
        {row.permissions.withdraw.allowed && (
          <>
            <br />
            <Link to={`/practices/mergers/${row.id}/withdraw`}>
              Withdraw
              <span className="nhsuk-u-visually-hidden">
                {' '}
                that {row.successor.name} took over from {row.predecessor.name}
              </span>
            </Link>
          </>
        )}
      </>
    ),
  },
];

/** Which practice took over the work of which, as it was recorded, and the way to record another. */
export const SuccessionsPage = () => {
  const { may } = useSession();
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const query = useQuery(SuccessionsDocument, {
    variables: { first: PAGE_SIZE, after: address.after, filter: { states: states.length > 0 ? states : undefined } },
  });
  return (
    <Page title="Mergers and splits" back={{ to: '/practices', label: 'Practices' }} wide>
      <p className="portal-reading">
        Where a practice took over the work of another, its payments rest on the figures of both from that day on. What
        is recorded counts for whatever is worked out afterwards, and is never changed: what is wrong is withdrawn, with
        a reason.
      </p>
      {may('fact:tell') && <LinkButton to="/practices/mergers/new">Record a merger or split</LinkButton>}
      <ListFilter
        address={address}
        groups={[
          {
            name: 'state',
            legend: 'State',
            choices: STATES.map((value) => ({ value, label: stateWords(value) })),
          },
        ]}
      />
      <Fetched query={query} what="the mergers and splits" find={({ successions }) => successions} inPage>
        {(successions) => (
          <ConnectionTable
            caption="Mergers and splits"
            one="merger or split"
            many="mergers and splits"
            connection={successions}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            filtered={states.length > 0}
            empty={<p>No merger or split is recorded. Every practice is paid on its own figures alone.</p>}
          />
        )}
      </Fetched>
    </Page>
  );
};
