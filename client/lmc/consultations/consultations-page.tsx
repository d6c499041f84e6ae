import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import {
  type ConsultationState,
  LmcConsultationsDocument,
  type LmcConsultationsQuery,
} from '../../generated/lmc/consultations/consultations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Departed } from '../../parts/departure/departed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Closing } from '../../parts/closing.tsx';

type Row = LmcConsultationsQuery['consultations']['nodes'][number];

const STATES: readonly ConsultationState[] = ['OPEN', 'RESPONDED', 'NO_RESPONSE'];

const stateShown = ({ state, overdue, gone }: Pick<Row, 'state' | 'overdue'> & { gone: boolean }): string => {
  if (gone && state === 'OPEN') return 'NOT_OURS';
  return overdue ? 'OVERDUE' : state;
};

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'scheme',
    heading: 'Scheme',
    rowHeading: true,
    cell: ({ id, scheme, schemeVersion }) => (
      <>
        <Link to={`/consultations/${id}`}>{scheme.name}</Link>
        <span className="nhsuk-u-font-weight-normal">, version {schemeVersion.number}</span>
      </>
    ),
  },
  {
    key: 'commissioner',
    heading: 'Commissioner',
    cell: ({ scheme, departure }) => (
      <>
        {scheme.commissioner.name}
        <Departed departure={departure} ours />
      </>
    ),
  },
  {
    key: 'closes',
    heading: 'Closes',
    cell: ({ closesAt, state, departure }) => <Closing at={closesAt} open={!departure && state === 'OPEN'} />,
  },
  {
    key: 'state',
    heading: 'State',
    cell: ({ state, overdue, departure }) => (
      <StateTag state={stateShown({ state, overdue, gone: departure !== null })} />
    ),
  },
  {
    key: 'answer',
    heading: 'Our answer',
    cell: ({ response }) => (response ? <StateTag state={response.outcome} /> : 'None yet'),
  },
];

/** Every consultation that this LMC was asked to answer. */
export const ConsultationsPage = () => {
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const query = useQuery(LmcConsultationsDocument, {
    variables: { first: PAGE_SIZE, after: address.after, filter: { states: states.length > 0 ? states : undefined } },
  });
  return (
    <Page title="Consultations" wide>
      <ListFilter
        address={address}
        groups={[
          { name: 'state', legend: 'State', choices: STATES.map((value) => ({ value, label: stateWords(value) })) },
        ]}
      />
      <Fetched query={query} what="the consultations" find={({ consultations }) => consultations} inPage>
        {(consultations) => (
          <ConnectionTable
            caption="Consultations"
            one="consultation"
            many="consultations"
            connection={consultations}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            filtered={states.length > 0}
            empty={
              <p>
                Nobody has consulted you yet. When a commissioner sends you the text of a scheme, it appears here with
                the day by which to answer.
              </p>
            }
          />
        )}
      </Fetched>
    </Page>
  );
};
