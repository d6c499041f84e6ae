import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  CommissionerConsultationsDocument,
  type CommissionerConsultationsQuery,
  type ConsultationState,
} from '../../generated/commissioner/consultations/consultations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { daysLeft, londonDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Moment } from '../../parts/when.tsx';

type Row = CommissionerConsultationsQuery['consultations']['nodes'][number];

const STATES: readonly ConsultationState[] = ['OPEN', 'RESPONDED', 'NO_RESPONSE'];

const columnsOf = (today: string): readonly Column<Row>[] => [
  {
    key: 'scheme',
    heading: 'Scheme',
    rowHeading: true,
    cell: ({ id, scheme }) => <Link to={`/consultations/${id}`}>{scheme.name}</Link>,
  },
  { key: 'lmc', heading: 'LMC', cell: ({ lmc }) => lmc.name },
  { key: 'state', heading: 'State', cell: ({ state, response }) => <StateTag state={response?.outcome ?? state} /> },
  {
    key: 'closes',
    heading: 'Closes',
    cell: ({ closesAt, state }) => (
      <>
        <Moment at={closesAt} />
        {state === 'OPEN' && `, ${daysLeft(today, londonDate(closesAt))}`}
      </>
    ),
  },
  {
    key: 'owed',
    heading: 'Replies owed',
    numeric: true,
    cell: ({ comments }) => comments.filter(({ sentAt, reply }) => sentAt && reply === null).length,
  },
];

/** Every consultation of the commissioner's schemes. */
export const ConsultationsPage = () => {
  const { today } = useSession();
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const query = useQuery(CommissionerConsultationsDocument, {
    variables: { first: PAGE_SIZE, after: address.after, filter: { states: states.length > 0 ? states : undefined } },
  });
  return (
    <Page title="Consultations" wide>
      <nav aria-label="Filter by state" className="portal-buttons">
        {[undefined, ...STATES].map((state) => (
          <Link
            key={state ?? 'all'}
            to={address.changed({ state })}
            aria-current={address.value('state') === state ? 'true' : undefined}
          >
            {state ? stateWords(state) : 'All'}
          </Link>
        ))}
      </nav>
      <Fetched query={query} what="the consultations" find={({ consultations }) => consultations} inPage>
        {(consultations) => (
          <ConnectionTable
            caption="Consultations"
            one="consultation"
            many="consultations"
            connection={consultations}
            columns={columnsOf(today)}
            rowKey={({ id }) => id}
            address={address}
            filtered={states.length > 0}
            empty={<p>No scheme has been sent to an LMC yet.</p>}
          />
        )}
      </Fetched>
    </Page>
  );
};
