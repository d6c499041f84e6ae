import { DataTable } from '../../parts/data-table.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Moment } from '../../parts/when.tsx';
import type { SchemeFound } from './scheme-found.ts';

/** Every version of the text. One that was consulted on never changes again: its fingerprint proves it. */
export const Versions = ({ versions }: Pick<SchemeFound, 'versions'>) => (
  <DataTable
    caption="Versions of the text"
    hideCaption
    rows={versions}
    rowKey={({ id }) => id}
    columns={[
      { key: 'number', heading: 'Version', rowHeading: true, cell: ({ number }) => `Version ${number}` },
      { key: 'by', heading: 'Prepared by', cell: ({ preparedBy }) => preparedBy },
      { key: 'saved', heading: 'Last saved', cell: ({ savedAt }) => <Moment at={savedAt} /> },
      {
        key: 'fingerprint',
        heading: 'Fingerprint',
        cell: ({ fingerprint }) => (fingerprint ? <Fingerprint value={fingerprint} /> : 'None: it can still change'),
      },
    ]}
  />
);
