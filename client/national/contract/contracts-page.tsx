import { useQuery } from '@apollo/client/react';
import { Tag } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  NationalContractsDocument,
  type NationalContractsQuery,
  NationalDraftsDocument,
  type NationalDraftsQuery,
} from '../../generated/national/contract/contract.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { TaskList } from '../../parts/task-list.tsx';
import { Moment } from '../../parts/when.tsx';
import { confidenceWords, valueWords } from './value-words.ts';

type Year = NationalContractsQuery['nationalContracts'][number];
type Key = Year['values'][number]['key'];

const valueOf = ({ values }: Year, key: Key) => {
  const found = values.find((value) => value.key === key);
  return found ? valueWords(found) : 'Not known';
};

const SURE_OF: readonly Key[] = ['POUNDS_PER_POINT', 'AVERAGE_LIST'];

/** How sure the two values are that all money rests on: said once when both are the same. */
const Sure = ({ values }: Pick<Year, 'values'>) => {
  const words = values
    .filter(({ key }) => SURE_OF.includes(key))
    .map(({ source }) => (source ? confidenceWords(source.confidence) : 'Not known'));
  return <>{[...new Set(words)].join('; ')}</>;
};

const COLUMNS: readonly Column<Year>[] = [
  {
    key: 'year',
    heading: 'Year',
    rowHeading: true,
    cell: ({ financialYear }) => (
      <Link className="portal-code" to={`/national-contract/${financialYear}`}>
        {financialYear}
      </Link>
    ),
  },
  { key: 'release', heading: 'Release in force', numeric: true, cell: ({ release }) => release },
  { key: 'points', heading: 'Points', numeric: true, cell: ({ totalPoints }) => totalPoints },
  { key: 'pounds', heading: 'Pounds for a point', numeric: true, cell: (year) => valueOf(year, 'POUNDS_PER_POINT') },
  { key: 'list', heading: 'Average list', cell: (year) => valueOf(year, 'AVERAGE_LIST') },
  { key: 'sure', heading: 'How sure', cell: Sure },
  { key: 'complete', heading: 'Indicators', cell: ({ complete }) => (complete ? 'All listed' : 'Not all known') },
];
const DRAFTS: Column<Year> = {
  key: 'draft',
  heading: 'Draft',
  cell: ({ draftId }) => (draftId ? <Link to={`/national-contract/drafts/${draftId}`}>Draft waiting</Link> : '–'),
};

const Drafts = ({ drafts }: { drafts: NationalDraftsQuery['nationalDrafts'] }) => (
  <>
    <h2 className="nhsuk-heading-m">Drafts</h2>
    {drafts.length === 0 ? (
      <Empty>No draft is waiting. Open a year to correct it.</Empty>
    ) : (
      <TaskList
        items={drafts.map(({ id, financialYear, release, draftedBy, editedAt }) => ({
          key: id,
          name: `${financialYear}, release ${release}`,
          hint: (
            <>
              Started by {draftedBy}, last saved <Moment at={editedAt} />
            </>
          ),
          to: `/national-contract/drafts/${id}`,
          status: <Tag modifier="grey">Draft</Tag>,
        }))}
      />
    )}
  </>
);

const DraftsPart = () => {
  const query = useQuery(NationalDraftsDocument);
  return (
    <Fetched query={query} what="the drafts" find={({ nationalDrafts }) => nationalDrafts} inPage>
      {(drafts) => <Drafts drafts={drafts} />}
    </Fetched>
  );
};

/** Every year of the national contract, the newest first. The national body sees what is being drafted, too. */
export const ContractsPage = () => {
  const drafts = useSession().may('national-draft:read');
  const query = useQuery(NationalContractsDocument);
  return (
    <Page title="National contract" wide>
      <p className="portal-reading">
        The Quality and Outcomes Framework in England, year by year. What is not known here is said to be not known, and
        nothing is priced with it.
      </p>
      {drafts && <DraftsPart />}
      <Fetched query={query} what="the years" find={({ nationalContracts }) => nationalContracts} inPage>
        {(years) => (
          <>
            <DataTable
              caption="Years"
              columns={drafts ? [...COLUMNS, DRAFTS] : COLUMNS}
              rows={years}
              rowKey={({ financialYear }) => financialYear}
            />
            {years[0]?.permissions.startNextYear.allowed && (
              <LinkButton to={`/national-contract/${years[0].financialYear}/next`} look="secondary">
                Start the year after {years[0].financialYear}
              </LinkButton>
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
};
