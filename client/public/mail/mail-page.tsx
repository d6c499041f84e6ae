import { useQuery } from '@apollo/client/react';
import { MailsDocument } from '../../generated/public/mail/mail.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { MailWaySentence } from '../../parts/mail-way-sentence.tsx';
import { Page } from '../../parts/page.tsx';
import { stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { useSession } from '../../session/session.ts';
import { OUTCOME_COLUMN, mailColumns } from './mail-columns.tsx';

const STATES = ['WAITING', 'SENT', 'FAILED', 'CAUGHT'] as const;

/** For administrators: what was sent to whom in their organisation, and what failed. */
export const MailPage = () => {
  const { membership, may } = useSession();
  const address = useListAddress();
  const states = STATES.filter((state) => address.values('state').includes(state));
  const query = useQuery(MailsDocument, {
    variables: {
      first: PAGE_SIZE,
      after: address.after,
      filter: { search: address.search, states: states.length > 0 ? states : undefined },
    },
    skip: !may('mail:read'),
  });
  return (
    <Page title="Mail" caption={membership.organisation.name} back={{ to: '/people', label: 'People' }} wide>
      {may('mail:read') ? (
        <>
          <p>Every mail to the people of your organisation, newest first.</p>
          <ListFilter
            address={address}
            label="Search by name or address"
            groups={[
              {
                name: 'state',
                legend: 'State',
                choices: STATES.map((value) => ({ value, label: stateWords(`MAIL_${value}`) })),
              },
            ]}
          />
          <Fetched query={query} what="the mail" find={(found) => found} inPage>
            {({ mails, telling }) => (
              <>
                <MailWaySentence way={telling.mailWay} />
                <ConnectionTable
                  caption="Mail"
                  one="mail"
                  many="mails"
                  connection={mails}
                  columns={[...mailColumns(() => true), OUTCOME_COLUMN]}
                  rowKey={({ id }) => id}
                  address={address}
                  empty={<p>No mail was written to anybody of your organisation.</p>}
                  filtered={address.search !== undefined || states.length > 0}
                />
              </>
            )}
          </Fetched>
        </>
      ) : (
        <p className="portal-not-allowed">Administrators see the mail of their organisation. Ask one of yours.</p>
      )}
    </Page>
  );
};
