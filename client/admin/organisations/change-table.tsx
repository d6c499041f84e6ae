import { Link } from 'react-router';
import type { ReferenceChangePartsFragment } from '../../generated/admin/organisations/organisations.ts';
import type { Column } from '../../parts/data-table.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Moment } from '../../parts/when.tsx';
import { changeInWords } from './change-words.ts';

/** The columns of a list of what administrators asked for. */
export const CHANGE_COLUMNS: readonly Column<ReferenceChangePartsFragment>[] = [
  {
    key: 'what',
    heading: 'What',
    rowHeading: true,
    cell: (change) => <Link to={`/organisations/changes/${change.id}`}>{changeInWords(change)}</Link>,
  },
  {
    key: 'who',
    heading: 'Asked for by',
    cell: ({ askedBy, organisation }) => [askedBy, organisation.name].filter(Boolean).join(', '),
  },
  { key: 'when', heading: 'When', cell: ({ askedAt }) => <Moment at={askedAt} /> },
  { key: 'state', heading: 'State', cell: ({ state }) => <StateTag state={state} /> },
];
