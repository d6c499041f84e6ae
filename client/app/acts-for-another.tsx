import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { ChooseMembershipDocument } from '../generated/app/choose/choose.ts';
import { SessionDocument, type SessionQuery } from '../generated/session/session.ts';
import { ActionFailed } from '../parts/action-failed.tsx';
import { Button } from '../parts/button.tsx';
import { Fetched } from '../parts/fetched.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { useAction } from '../parts/use-action.ts';
import type { Session } from '../session/session.ts';
import { UNDRAWN } from './apollo.ts';

type Properties = { drawnFor: Session; onPlaced: () => void };
type Me = SessionQuery['me'];

/** Everything of before goes with the page: it was somebody else's. */
const beginAnew = (address: string): void => location.assign(address);

const nameOf = ({ person, membership }: Pick<Me, 'person' | 'membership'>): string =>
  membership?.organisation.name ?? person.name;

const SamePerson = ({ now, drawnFor, onPlaced }: Properties & { now: Me }) => {
  const client = useApolloClient();
  const back = useAction(ChooseMembershipDocument, UNDRAWN);
  const here = drawnFor.membership.organisation.name;
  const comeBack = async (): Promise<void> => {
    if (!(await back.run({ membershipId: drawnFor.membership.id }))) return;
    onPlaced();
    client.refetchQueries({ include: 'active' }).catch(() => undefined); // each page says by itself what it could not read
  };
  return (
    <Page title={now.membership ? `You now act for ${nameOf(now)} in another tab` : 'You act for nobody at the moment'}>
      <p>
        This page was drawn for {here}. Nothing was read or changed. What you wrote here is kept while this tab is open.
      </p>
      {back.refusal && <Refused refusal={back.refusal} />}
      {back.failure !== undefined && <ActionFailed error={back.failure} />}
      <div className="nhsuk-button-group">
        <Button onClick={() => void comeBack()} running={back.running}>
          Act for {here} again
        </Button>
        <Button look="secondary" onClick={() => beginAnew('/')}>
          {now.membership ? `Go on as ${nameOf(now)}` : 'Choose an organisation'}
        </Button>
      </div>
    </Page>
  );
};

const AnotherPerson = ({ now, drawnFor }: { now: Me; drawnFor: Session }) => {
  const { pathname, search } = useLocation();
  return (
    <Page title={`${now.person.name} has signed in in another tab`}>
      <p>
        This page was drawn for {drawnFor.person.name}, {drawnFor.membership.organisation.name}. Nothing was read or
        changed.
      </p>
      <div className="nhsuk-button-group">
        <Button onClick={() => beginAnew('/')}>Go on as {now.person.name}</Button>
        <a
          className="nhsuk-button nhsuk-button--secondary"
          href={`/auth/sign-in?anew&returnTo=${encodeURIComponent(pathname + search)}`}
        >
          Sign in as {drawnFor.person.name}
        </a>
      </div>
    </Page>
  );
};

/** Shown over a page whose session acts for another by now: who it is, and the two ways on. */
export const ActsForAnother = ({ drawnFor, onPlaced }: Properties) => {
  // The page below keeps its title for when it is seen again.
  useEffect(() => {
    const { title } = document;
    return () => void (document.title = title);
  }, []);
  const query = useQuery(SessionDocument, { fetchPolicy: 'no-cache', ...UNDRAWN });
  return (
    <Fetched query={query} what="for whom you act now" find={({ me }) => me}>
      {(now) =>
        now.person.id === drawnFor.person.id ? (
          <SamePerson now={now} drawnFor={drawnFor} onPlaced={onPlaced} />
        ) : (
          <AnotherPerson now={now} drawnFor={drawnFor} />
        )
      }
    </Fetched>
  );
};
