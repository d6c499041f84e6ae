import { useQuery } from '@apollo/client/react';
import { InsetText } from 'nhsuk-react-components';
import { Link } from 'react-router';
import { HomeDocument, type HomeQuery } from '../../generated/app/home/home.ts';
import { HomeSetUpDocument } from '../../generated/app/home/set-up.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { daysLeft, londonDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { TaskList } from '../../parts/task-list.tsx';
import { Moment } from '../../parts/when.tsx';
import { useSession } from '../../session/session.ts';
import { TakeDeadlines } from './take-deadlines.tsx';

type Home = HomeQuery['home'];

const Due = ({ due, today }: { due: string; today: string }) => (
  <>
    <Moment at={due} />, {daysLeft(today, londonDate(due))}
  </>
);

const Waiting = ({ tasks }: { tasks: Home['tasks'] }) => {
  const { today } = useSession();
  if (tasks.length === 0)
    return <Empty>Nothing is waiting for you. What comes up appears here, the most urgent first.</Empty>;
  return (
    <>
      <TaskList
        items={tasks.map(({ key, title, detail, due, path }) => ({
          key,
          name: title,
          hint: detail,
          to: path,
          status: due && <Due due={due} today={today} />,
        }))}
      />
      {tasks.some(({ due }) => due) && <TakeDeadlines />}
    </>
  );
};

const Counts = ({ counts }: { counts: Home['counts'] }) => (
  <ul className="portal-counts">
    {counts.map(({ key, label, value, path }) => (
      <li key={key}>
        <div className="nhsuk-card nhsuk-card--clickable">
          <div className="nhsuk-card__content">
            <p className="portal-figure">{value}</p>
            <h3 className="nhsuk-card__heading nhsuk-heading-xs">
              <Link className="nhsuk-card__link" to={path}>
                {label}
              </Link>
            </h3>
          </div>
        </div>
      </li>
    ))}
  </ul>
);

/** How far the organisation is set up, for those who administer it and until all of it is done. What cannot be read is left out. */
const SetUp = () => {
  const { data } = useQuery(HomeSetUpDocument);
  const steps = data?.setUp?.steps ?? [];
  const done = steps.filter((step) => step.done).length;
  if (done === steps.length) return null;
  return (
    <InsetText>
      <p>
        <Link to="/set-up">Set up your organisation</Link>: {done} of {steps.length} steps are done.
      </p>
    </InsetText>
  );
};

/** The home page of every audience: what waits for me, then where things stand. */
export const HomePage = () => {
  const { membership, may } = useSession();
  const query = useQuery(HomeDocument);
  return (
    <Fetched query={query} what="your home page" find={({ home }) => home}>
      {({ tasks, counts }) => (
        <Page title="Home" caption={membership.organisation.name} wide>
          {may('member:invite') && <SetUp />}
          <h2 className="nhsuk-heading-m">What waits for you</h2>
          <Waiting tasks={tasks} />
          {counts.length > 0 && (
            <>
              <h2 className="nhsuk-heading-m">Where things stand</h2>
              <Counts counts={counts} />
            </>
          )}
        </Page>
      )}
    </Fetched>
  );
};
