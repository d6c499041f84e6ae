import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { SetDemonstrationDateDocument } from '../generated/app/demonstration.ts';
import { Button } from '../parts/button.tsx';
import { DateField } from '../parts/fields/date-field.tsx';
import { Form } from '../parts/form.tsx';
import { addDays, formatDate } from '../parts/format-date.ts';
import { NotFound } from '../parts/not-found.tsx';
import { Page } from '../parts/page.tsx';
import type { Problem } from '../parts/problem.ts';
import { useAction } from '../parts/use-action.ts';
import { useSession } from '../session/session.ts';

const STEPS = [
  { days: 1, words: 'The next day' },
  { days: 7, words: 'A week on' },
  { days: 28, words: 'Four weeks on' },
  { days: 91, words: 'A quarter on' },
];

/** Moves the date of a demonstration, so that a scheme can be played from its draft to its payment in one sitting. */
export const DemonstrationPage = () => {
  const { demonstration, today } = useSession();
  const client = useApolloClient();
  const navigate = useNavigate();
  const setDate = useAction(SetDemonstrationDateDocument);
  const [date, setOwnDate] = useState(today);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  if (!demonstration) return <NotFound />;
  const move = async (to: string): Promise<void> => {
    setProblems(to ? [] : [{ field: 'today', message: 'Enter a real date' }]);
    if (!to || !(await setDate.run({ today: to }))) return;
    await client.resetStore().catch(() => undefined); // this page goes while the session is asked for again, and takes its own question with it
    void navigate('/', { state: { notice: `In this demonstration it is now ${formatDate(to)}.` } });
  };
  return (
    <Page title="Change the date of the demonstration">
      <p>
        Today is taken to be {formatDate(today)}, for everyone in this demonstration. Offers open and close,
        consultations run out and notice periods end by this date.
      </p>
      <Form onSubmit={() => void move(date)} problems={problems} action={setDate}>
        <DateField
          field="today"
          legend="The date to take as today"
          hint="For example, 1 4 2026"
          value={date}
          onChange={setOwnDate}
        />
        <Button type="submit" running={setDate.running}>
          Set the date
        </Button>
      </Form>
      <h2 className="nhsuk-heading-m">Or go on by a step</h2>
      <div className="portal-buttons">
        {STEPS.map(({ days, words }) => (
          <Button
            key={days}
            look="secondary"
            small
            running={setDate.running}
            onClick={() => void move(addDays(today, days))}
          >
            {words}: {formatDate(addDays(today, days))}
          </Button>
        ))}
      </div>
    </Page>
  );
};
