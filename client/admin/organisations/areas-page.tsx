import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { AreasOnDayDocument, type AreasOnDayQuery } from '../../generated/admin/organisations/organisations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatShortDate } from '../../parts/format-date.ts';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { formatCount } from '../../parts/words/format-count.ts';
import { ALL_ENGLAND, previewAddress, whenInWords } from './change-words.ts';

type Area = AreasOnDayQuery['areasOnDay']['nodes'][number];

const columnsOf = (asOf: string): readonly Column<Area>[] => [
  {
    key: 'name',
    heading: 'Area',
    rowHeading: true,
    cell: ({ code, name }) => (
      <Link to={previewAddress(code, asOf)}>
        {name} ({code})
      </Link>
    ),
  },
  { key: 'listed', heading: 'Practices on its list', numeric: true, cell: ({ listed }) => formatCount(listed) },
  { key: 'on', heading: 'Day of the list', cell: ({ listedOn }) => formatShortDate(listedOn) },
  { key: 'here', heading: 'In the portal', cell: ({ isHere }) => (isHere ? 'Yes' : 'Not yet') },
];

/** The areas that can be brought in for a day; one is chosen to see what would change, or every ICB at once. */
export const AreasPage = () => {
  const address = useListAddress();
  const asOf = address.value('asOf') ?? '';
  const query = useQuery(AreasOnDayDocument, {
    variables: { asOf, search: address.search, first: PAGE_SIZE, after: address.after },
  });
  return (
    <Page
      title="Choose the area"
      caption={`As of ${whenInWords(asOf)}`}
      back={{ to: '/organisations/day', label: 'Choose the day' }}
      wide
    >
      {asOf !== '' && (
        <p>
          Choose an area to see what would change, or{' '}
          <Link to={previewAddress(ALL_ENGLAND, asOf)}>see every ICB of England at once</Link>.
        </p>
      )}
      <ListFilter address={address} label="Search by name or code" />
      <Fetched query={query} what="the areas" find={({ areasOnDay }) => areasOnDay} inPage>
        {(areas) => (
          <ConnectionTable
            caption="Areas"
            one="area"
            many="areas"
            connection={areas}
            columns={columnsOf(asOf)}
            rowKey={({ code }) => code}
            address={address}
            filtered={address.search !== undefined}
            empty={<p>No list that is held names the areas of that day. Choose another day.</p>}
          />
        )}
      </Fetched>
    </Page>
  );
};
