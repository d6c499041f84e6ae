import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PublishedFilesDocument, type PublishedFilesQuery } from '../../generated/admin/organisations/organisations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { londonDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Day } from '../../parts/when.tsx';
import { formatCount } from '../../parts/words/format-count.ts';
import { whenInWords } from './change-words.ts';

type File = PublishedFilesQuery['publishedFiles']['nodes'][number];

const Standing = ({ file: { id, path, standingPath, permissions } }: { file: File }) =>
  standingPath === null ? (
    <StateTag state="FILE_STANDS" />
  ) : (
    <>
      <StateTag state="FILE_REPLACED" /> by <span className="portal-breakable">{standingPath}</span>
      {permissions.bringBack.allowed && (
        <>
          <br />
          <Link to={`/organisations/files/${id}/bring-back`}>
            Bring back<span className="nhsuk-u-visually-hidden"> {path}</span>
          </Link>
        </>
      )}
    </>
  );

const COLUMNS: readonly Column<File>[] = [
  {
    key: 'path',
    heading: 'File',
    rowHeading: true,
    cell: ({ path, family }) => (
      <>
        <span className="portal-breakable">{path}</span>
        <span className="portal-below">{family}</span>
      </>
    ),
  },
  { key: 'period', heading: 'Of', cell: ({ period }) => (period ? whenInWords(period) : '–') },
  { key: 'rows', heading: 'Rows', numeric: true, cell: ({ rowsRead }) => formatCount(rowsRead) },
  { key: 'loaded', heading: 'Loaded', cell: ({ loadedAt }) => <Day date={londonDate(loadedAt)} /> },
  { key: 'standing', heading: 'State', cell: (file) => <Standing file={file} /> },
];

const VERSIONS = [
  { value: 'used', label: 'Used' },
  { value: 'replaced', label: 'Replaced' },
];

/** Which published files are held, and which versions of them others have replaced. */
export const FilesHeld = () => {
  const address = useListAddress();
  const version = address.value('version');
  const query = useQuery(PublishedFilesDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      filter: { search: address.search, replaced: version === undefined ? undefined : version === 'replaced' },
    },
  });
  return (
    <section aria-labelledby="files">
      <h2 className="nhsuk-heading-m" id="files">
        Files that are held
      </h2>
      <ListFilter
        address={address}
        label="Search by name or year"
        groups={[{ name: 'version', legend: 'Versions', choices: VERSIONS, one: true }]}
      />
      <Fetched query={query} what="the files" find={({ publishedFiles }) => publishedFiles} inPage>
        {(files) => (
          <ConnectionTable
            caption="Files that are held"
            one="file"
            many="files"
            connection={files}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            filtered={address.search !== undefined || version !== undefined}
            empty={<p>No published file is held yet. Nothing can be brought in before one is loaded.</p>}
          />
        )}
      </Fetched>
    </section>
  );
};
