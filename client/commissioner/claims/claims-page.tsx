import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ClaimsDocument, type ClaimsQuery } from '../../generated/commissioner/claims/claims.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Money } from '../../parts/money.tsx';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Moment } from '../../parts/when.tsx';

type Claim = ClaimsQuery['claims']['nodes'][number];

const STATES = ['WAITING', 'AGREED', 'DECLINED', 'WITHDRAWN'] as const;

const COLUMNS: readonly Column<Claim>[] = [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ id, practice }) => (
      <Link to={`/claims/${id}`}>
        <PracticeName practice={practice} />
      </Link>
    ),
  },
  { key: 'scheme', heading: 'Scheme', cell: ({ scheme }) => scheme.name },
  { key: 'asked', heading: 'Asked', cell: ({ askedAt }) => <Moment at={askedAt} /> },
  { key: 'share', heading: 'Share', numeric: true, cell: ({ share }) => <Money pence={share.pence} /> },
  { key: 'actual', heading: 'Asked for', numeric: true, cell: ({ actual }) => <Money pence={actual.pence} /> },
  { key: 'state', heading: 'State', cell: ({ state }) => <StateTag state={`CLAIM_${state}`} /> },
];

/** Practices that ask to be paid for their actual performance, the longest waiting first. */
export const ClaimsPage = () => {
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const query = useQuery(ClaimsDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      filter: { search: address.search, states: states.length > 0 ? states : undefined },
    },
  });
  return (
    <Page title="Claims for actual performance" wide>
      <p>Each practice here asks for what it actually earned, instead of its share of an earlier year.</p>
      <ListFilter
        address={address}
        label="Search by practice, code or scheme"
        groups={[
          {
            name: 'state',
            legend: 'State',
            choices: STATES.map((value) => ({ value, label: stateWords(`CLAIM_${value}`) })),
          },
        ]}
      />
      <Fetched query={query} what="the claims" find={({ claims }) => claims} inPage>
        {(claims) => (
          <ConnectionTable
            caption="Claims"
            one="claim"
            many="claims"
            connection={claims}
            columns={COLUMNS}
            rowKey={({ id }) => id}
            address={address}
            empty={<p>No practice has asked to be paid for its actual performance.</p>}
            filtered={address.search !== undefined || states.length > 0}
          />
        )}
      </Fetched>
    </Page>
  );
};
