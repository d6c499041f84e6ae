import { Link } from 'react-router';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Moment } from '../../parts/when.tsx';
import type { SchemeFound } from './scheme-found.ts';

type Row = SchemeFound['consultations'][number];

const owed = ({ comments }: Row): number =>
  comments.filter(({ sentAt, reply }) => sentAt !== null && reply === null).length;

/** Each LMC that was asked about the current text, and how far that is. */
export const Consultations = ({ consultations }: Pick<SchemeFound, 'consultations'>) =>
  consultations.length === 0 ? (
    <Empty>This text has not been sent to an LMC.</Empty>
  ) : (
    <DataTable
      caption="Consultations on the current text"
      hideCaption
      rows={consultations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'lmc',
          heading: 'LMC',
          rowHeading: true,
          cell: ({ id, lmc }) => <Link to={`/consultations/${id}`}>{lmc.name}</Link>,
        },
        {
          key: 'state',
          heading: 'State',
          cell: ({ state, response }) => <StateTag state={response?.outcome ?? state} />,
        },
        { key: 'closes', heading: 'Closes', cell: ({ closesAt }) => <Moment at={closesAt} /> },
        { key: 'owed', heading: 'Replies owed', numeric: true, cell: owed },
      ]}
    />
  );
