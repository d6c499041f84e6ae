import { useQuery } from '@apollo/client/react';
import { CaughtMailsDocument } from '../../generated/public/mail/mail.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { Page } from '../../parts/page.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { useSession } from '../../session/session.ts';
import { ORGANISATION_COLUMN, mailColumns } from './mail-columns.tsx';

/** What a demonstration would have sent, shown to everybody in it. */
export const CaughtMailPage = () => {
  const address = useListAddress();
  const { organisation } = useSession().membership;
  const query = useQuery(CaughtMailsDocument, {
    variables: { first: PAGE_SIZE, after: address.after, filter: { search: address.search } },
  });
  return (
    <Page title="Mail of the demonstration" wide>
      <p>
        A demonstration sends nothing. This is the mail that would have left, to whomever it would have gone. Each says
        one sentence and leads into the portal; what is private is never in a mail. Where those of other organisations
        lead is open to whom they went.
      </p>
      <ListFilter address={address} label="Search by name, address or organisation" />
      <Fetched query={query} what="the mail" find={({ caughtMails }) => caughtMails} inPage>
        {(mails) => (
          <ConnectionTable
            caption="Mail of the demonstration"
            one="mail"
            many="mails"
            connection={mails}
            columns={[
              ...mailColumns(({ organisationName }) => organisationName === organisation.name),
              ORGANISATION_COLUMN,
            ]}
            rowKey={({ id }) => id}
            address={address}
            empty={<p>No mail was caught yet. It appears here as soon as somebody is told of something.</p>}
            filtered={address.search !== undefined}
          />
        )}
      </Fetched>
    </Page>
  );
};
