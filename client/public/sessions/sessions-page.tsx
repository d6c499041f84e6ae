import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import {
  EndOtherSessionsDocument,
  EndOwnSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '../../generated/public/sessions/sessions.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatInstant } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { useSession } from '../../session/session.ts';

type OwnSession = OwnSessionsQuery['ownSessions'][number];
type End = { running: boolean; onEnd: (session: OwnSession) => void };

const nameOf = ({ browser }: OwnSession): string => browser ?? 'A browser we do not know';

const columnsOf = ({ running, onEnd }: End): readonly Column<OwnSession>[] => [
  { key: 'browser', heading: 'Where', rowHeading: true, cell: nameOf },
  { key: 'actingFor', heading: 'Acts for', cell: ({ actingFor }) => actingFor ?? 'Nobody yet' },
  { key: 'since', heading: 'Signed in', cell: ({ signedInAt }) => <Moment at={signedInAt} /> },
  { key: 'seen', heading: 'Last used', cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} /> },
  {
    key: 'end',
    heading: 'End',
    cell: (session) =>
      session.current ? (
        <strong>This one</strong>
      ) : (
        <Button small look="secondary" running={running} onClick={() => onEnd(session)}>
          End
          <span className="nhsuk-u-visually-hidden">
            {' '}
            {nameOf(session)}, signed in {formatInstant(session.signedInAt)}
          </span>
        </Button>
      ),
  },
];

/** Where a person is signed in. What they did not open, or left open elsewhere, they end from here. */
export const SessionsPage = () => {
  const { person } = useSession();
  const query = useQuery(OwnSessionsDocument, { fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const end = useAction(EndOwnSessionDocument);
  const endOthers = useAction(EndOtherSessionsDocument);
  const [done, setDone] = useState('');
  const endOne = async (session: OwnSession): Promise<void> => {
    setDone('');
    if (await end.run({ sessionId: session.id })) setDone(`${nameOf(session)} is signed out.`);
  };
  const endAll = async (): Promise<void> => {
    setDone('');
    const answer = await endOthers.run({});
    if (answer) setDone(`${countWords(answer.ended, 'other session')} ended.`);
  };
  return (
    <Fetched query={query} what="your sessions" find={({ ownSessions }) => ownSessions}>
      {(sessions) => (
        <Page title="Where you are signed in" caption={person.name} back={{ to: '/', label: 'Home' }} wide>
          <p>If you do not know one of these, end it, and tell whoever looks after sign-in at your organisation.</p>
          <ActionOutcome action={end} />
          <ActionOutcome action={endOthers} />
          <p role="status">{done}</p>
          <DataTable
            caption="Your sessions"
            columns={columnsOf({ running: end.running, onEnd: (session) => void endOne(session) })}
            rows={sessions}
            rowKey={({ id }) => id}
          />
          {sessions.some(({ current }) => !current) ? (
            <Button look="warning" running={endOthers.running} onClick={() => void endAll()}>
              End all others
            </Button>
          ) : (
            <Empty>You are signed in nowhere else.</Empty>
          )}
        </Page>
      )}
    </Fetched>
  );
};
