import { useQuery } from '@apollo/client/react';
import { NewestReferenceChangesDocument } from '../../generated/admin/organisations/organisations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { CHANGE_COLUMNS } from './change-table.tsx';

/** Everything that administrators asked for, the newest first. */
export const ChangesPage = () => {
  const address = useListAddress();
  const query = useQuery(NewestReferenceChangesDocument, {
    variables: { first: PAGE_SIZE, after: address.after },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Page
      title="What was done with published files"
      back={{ to: '/organisations', label: 'Organisations from published files' }}
      wide
    >
      <Fetched query={query} what="what was done" find={({ referenceChanges }) => referenceChanges} inPage>
        {(changes) => (
          <ConnectionTable
            caption="What was done"
            one="change"
            many="changes"
            connection={changes}
            columns={CHANGE_COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            filtered={false}
            empty={<p>Nothing has been brought in on a page of the portal yet.</p>}
          />
        )}
      </Fetched>
    </Page>
  );
};
