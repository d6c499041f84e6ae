import { useQuery } from '@apollo/client/react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  type OwedThing,
  ReminderDocument,
  type ReminderFactsFragment,
  SendReminderDocument,
} from '../../generated/public/remind/remind.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { NotFound } from '../../parts/not-found.tsx';
import { Page } from '../../parts/page.tsx';
import { THINGS } from '../../parts/remind/things.ts';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Day, Moment } from '../../parts/when.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { useSession } from '../../session/session.ts';

const untilDue = (workingDays: number, isOver: boolean): string => {
  if (isOver) return ', which is over';
  return workingDays === 0
    ? ', with no working day left after today'
    : `, in ${countWords(workingDays, 'working day')}`;
};

const Facts = ({ reminder: { thing, dueOn, workingDays, lastSentAt } }: { reminder: ReminderFactsFragment }) => {
  const { today } = useSession();
  return (
    <Summary
      rows={[
        dueOn !== null && {
          key: THINGS[thing].due,
          value: (
            <>
              <Day date={dueOn} />
              {untilDue(workingDays ?? 0, dueOn < today)}
            </>
          ),
        },
        { key: 'Last reminded', value: lastSentAt ? <Moment at={lastSentAt} /> : 'Never' },
      ]}
    />
  );
};

const Send = ({ reminder: { thing, subjectId, owing } }: { reminder: ReminderFactsFragment }) => {
  const navigate = useNavigate();
  const remind = useAction(SendReminderDocument);
  const { whom, list } = THINGS[thing];
  const { to } = list(subjectId);
  const send = async (): Promise<void> => {
    if (await remind.run({ thing, subjectId }))
      void navigate(to, { state: { notice: `We are reminding ${whom(owing)}.` } });
  };
  return (
    <>
      <ActionOutcome action={remind} />
      <div className="portal-buttons">
        <Button running={remind.running} onClick={() => void send()}>
          Remind {whom(owing)}
        </Button>
        <Link to={to}>Go back and send nothing</Link>
      </div>
    </>
  );
};

const Found = ({ reminder }: { reminder: ReminderFactsFragment }) => {
  const { may } = useSession();
  const { thing, owing, whyNot } = reminder;
  const { whom, owed, told } = THINGS[thing];
  if (owing === 0)
    return (
      <Empty>
        <p>{whyNot} There is nobody to remind.</p>
      </Empty>
    );
  return (
    <>
      <p className="nhsuk-lede-text">
        This reminds {whom(owing)} {owed(owing)}.
      </p>
      <Facts reminder={reminder} />
      <p>
        {told} They have a notice in the portal, and a mail as they chose, which says one sentence and leads to the
        page. Whoever has done it by then is not told. A reminder can be sent once on a working day of England.
      </p>
      {may('reminder:send') && whyNot === null && <Send reminder={reminder} />}
      {!may('reminder:send') && (
        <p className="portal-not-allowed">You cannot send it: that is for those who may prepare.</p>
      )}
      {may('reminder:send') && whyNot !== null && (
        <p className="portal-not-allowed">It cannot be sent today: {whyNot}</p>
      )}
    </>
  );
};

/** Before a reminder is sent: to how many it goes, by when they owe it, and when they were reminded last. */
const RemindOf = ({ thing, subjectId }: { thing: OwedThing; subjectId: string }) => {
  const query = useQuery(ReminderDocument, {
    variables: { thing, subjectId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <Fetched query={query} what="the reminder" find={({ reminder }) => reminder}>
      {(reminder) => (
        <Page title="Send a reminder" caption={reminder.schemeName} back={THINGS[thing].list(subjectId)}>
          <Found reminder={reminder} />
        </Page>
      )}
    </Fetched>
  );
};

const KNOWN = Object.keys(THINGS) as OwedThing[];

/** A reminder to those who owe something. */
export const RemindPage = () => {
  const { thing: name = '', subjectId = '' } = useParams();
  const thing = KNOWN.find((one) => THINGS[one].name === name);
  return thing ? <RemindOf thing={thing} subjectId={subjectId} /> : <NotFound what="reminder" />;
};
