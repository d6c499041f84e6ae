import { useQuery } from '@apollo/client/react';
import { Tag } from 'nhsuk-react-components';
import { SetUpDocument } from '../../generated/public/set-up/set-up.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { TaskList } from '../../parts/task-list.tsx';
import { useSession } from '../../session/session.ts';

/** What it takes to set the organisation up, each step with its state and what to do next. */
export const SetUpPage = () => {
  const { membership } = useSession();
  const query = useQuery(SetUpDocument);
  return (
    <Fetched query={query} what="the steps" find={(data) => data}>
      {({ setUp }) => (
        <Page title="Set up" caption={membership.organisation.name} back={{ to: '/', label: 'Home' }} wide>
          {setUp ? (
            <>
              <p>
                {setUp.steps.filter(({ done }) => done).length} of {setUp.steps.length} steps are done.
              </p>
              <TaskList
                items={setUp.steps.map(({ key, title, done, state, next, path }) => ({
                  key,
                  name: title,
                  hint: `${state} ${next}`,
                  to: path,
                  status: done ? 'Done' : <Tag modifier="blue">To do</Tag>,
                }))}
              />
            </>
          ) : (
            <Empty>There is nothing for you to set up: that is for those who may administer your organisation.</Empty>
          )}
        </Page>
      )}
    </Fetched>
  );
};
