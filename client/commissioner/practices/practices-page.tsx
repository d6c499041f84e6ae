import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PracticesDocument, type PracticesQuery } from '../../generated/commissioner/practices/practices.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatShortDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { useSession } from '../../session/session.ts';
import { formatCount } from '../../parts/words/format-count.ts';

type Row = PracticesQuery['practices']['nodes'][number];

const COLUMNS: readonly Column<Row>[] = [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ organisation }) => (
      <>
        <PracticeName practice={organisation} />
        {organisation.closedOn && `, closed ${formatShortDate(organisation.closedOn)}`}
      </>
    ),
  },
  { key: 'network', heading: 'Network', cell: ({ network }) => network?.name ?? 'None' },
  {
    key: 'patients',
    heading: 'Registered patients',
    numeric: true,
    cell: ({ registeredPatients }) => (registeredPatients === null ? 'Not known' : formatCount(registeredPatients)),
  },
  { key: 'counted', heading: 'Counted on', cell: ({ countedOn }) => (countedOn ? formatShortDate(countedOn) : '–') },
  { key: 'schemes', heading: 'Local schemes', numeric: true, cell: ({ localSchemes }) => localSchemes },
];

/** Where the counts of this page come from, once and not in every row. */
const Sources = ({ rows }: { rows: readonly Row[] }) => {
  const sources = [...new Set(rows.flatMap(({ source }) => source ?? []))];
  return sources.length > 0 && <p className="nhsuk-body-s">Registered patients: {sources.join('; ')}.</p>;
};

/** The practices of the commissioner, with their lists and how many local schemes each is in. */
export const PracticesPage = () => {
  const { may } = useSession();
  const address = useListAddress();
  const query = useQuery(PracticesDocument, {
    variables: { first: PAGE_SIZE, after: address.after, filter: { search: address.search } },
  });
  return (
    <Page title="Practices" wide>
      {may('succession:read') && (
        <p>
          <Link to="/practices/mergers">Mergers and splits</Link>: who took over the work of whom.
        </p>
      )}
      <ListFilter address={address} label="Search by name or code" />
      <Fetched query={query} what="the practices" find={({ practices }) => practices} inPage>
        {(practices) => (
          <>
            <ConnectionTable
              caption="Practices"
              one="practice"
              many="practices"
              connection={practices}
              columns={COLUMNS}
              rowKey={({ id }) => id}
              address={address}
              filtered={address.search !== undefined}
              empty={<p>No practice belongs to your organisation today.</p>}
            />
            <Sources rows={practices.nodes} />
          </>
        )}
      </Fetched>
    </Page>
  );
};
