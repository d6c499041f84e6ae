import { useQuery } from '@apollo/client/react';
import { InsetText } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { NewestReferenceChangesDocument } from '../../generated/admin/organisations/organisations.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../../session/session.ts';
import { CHANGE_COLUMNS } from './change-table.tsx';
import { changeInWords, isUnderWay } from './change-words.ts';
import { FilesHeld } from './files-held.tsx';
import { HowToLoad } from './how-to-load.tsx';

const NEWEST = 5;

/** What was asked for last, and whether something is being made now. */
const LatestChanges = () => {
  const query = useQuery(NewestReferenceChangesDocument, {
    variables: { first: NEWEST },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section aria-labelledby="changes">
      <h2 className="nhsuk-heading-m" id="changes">
        What was done
      </h2>
      <Fetched query={query} what="what was done" find={({ referenceChanges }) => referenceChanges} inPage>
        {({ nodes, totalCount }) => {
          const now = nodes.find(({ state }) => isUnderWay(state));
          return (
            <>
              {now && (
                <InsetText>
                  <p>
                    Being made now: <Link to={`/organisations/changes/${now.id}`}>{changeInWords(now)}</Link>
                  </p>
                </InsetText>
              )}
              {nodes.length === 0 ? (
                <Empty>Nothing has been brought in on a page of the portal yet.</Empty>
              ) : (
                <DataTable
                  caption="What was done"
                  hideCaption
                  columns={CHANGE_COLUMNS}
                  rows={nodes}
                  rowKey={({ id }) => id}
                />
              )}
              {totalCount > NEWEST && (
                <p>
                  <Link to="/organisations/changes">All {totalCount} changes</Link>
                </p>
              )}
            </>
          );
        }}
      </Fetched>
    </section>
  );
};

/** Where organisations come from: the published files that are held, and what was made of them. */
export const OrganisationsPage = () => {
  const {
    may,
    membership: { organisation },
  } = useSession();
  const own = organisation.kind === 'COMMISSIONER';
  return (
    <Page title="Organisations from published files" wide>
      <p className="portal-reading">
        Commissioners, networks and practices come into the portal from files that the NHS publishes, as they were on a
        day. You see what would change before anything does.
      </p>
      {may('area:make') ? (
        <LinkButton to="/organisations/day">{own ? 'Bring in our area' : 'Bring in an area'}</LinkButton>
      ) : (
        <p className="portal-not-allowed">An administrator of your organisation can bring an area in.</p>
      )}
      <LatestChanges />
      <FilesHeld />
      <HowToLoad />
    </Page>
  );
};
