import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { MarkNoticesReadDocument, NoticesDocument, type NoticesQuery } from '../../generated/public/telling/telling.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Moment } from '../../parts/when.tsx';
import { useSession } from '../../session/session.ts';

type Notice = NoticesQuery['notices']['nodes'][number];

const COLUMNS: readonly Column<Notice>[] = [
  { key: 'title', heading: 'Notice', rowHeading: true, cell: ({ title, path }) => <Link to={path}>{title}</Link> },
  { key: 'made', heading: 'When', cell: ({ madeAt }) => <Moment at={madeAt} /> },
  { key: 'read', heading: 'State', cell: ({ readAt }) => <StateTag state={readAt ? 'NOTICE_READ' : 'NOTICE_NEW'} /> },
];

const MarkRead = ({ notices }: { notices: readonly Notice[] }) => {
  const mark = useAction(MarkNoticesReadDocument);
  const unread = notices.filter(({ readAt }) => readAt === null).map(({ id }) => id);
  return (
    <>
      <ActionOutcome action={mark} />
      {unread.length > 0 && (
        <Button look="secondary" small running={mark.running} onClick={() => void mark.run({ noticeIds: unread })}>
          Mark the new ones on this page as read
        </Button>
      )}
    </>
  );
};

/** What somebody is told in the organisation they act for, newest first. */
export const NoticesPage = () => {
  const { membership } = useSession();
  const address = useListAddress();
  const unread = address.value('show') === 'new';
  const query = useQuery(NoticesDocument, { variables: { first: PAGE_SIZE, after: address.after, unread } });
  return (
    <Page title="Notices" caption={membership.organisation.name} wide>
      <p>
        What concerns you, each with the page where you act on it. <Link to="/how-we-tell-you">How we tell you</Link>
      </p>
      <ListFilter
        address={address}
        groups={[{ name: 'show', legend: 'Show', choices: [{ value: 'new', label: 'New only' }], one: true }]}
      />
      <Fetched query={query} what="your notices" find={({ notices }) => notices} inPage>
        {(notices) => (
          <>
            <MarkRead notices={notices.nodes} />
            <ConnectionTable
              caption="Notices"
              one="notice"
              many="notices"
              connection={notices}
              columns={COLUMNS}
              rowKey={({ id }) => id}
              address={address}
              empty={<p>There is nothing to tell you. What comes up appears here.</p>}
              filtered={unread}
            />
          </>
        )}
      </Fetched>
    </Page>
  );
};
