import { describe, expect, it } from '@jest/globals';
import { ApolloClient, ApolloLink, CombinedGraphQLErrors, ServerError } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { Observable } from 'rxjs';
import type { SessionQuery } from '../generated/session/session.ts';
import { accessibilityFaults, aSession } from '../testing/render.tsx';
import { isNotSignedIn, makeCache } from './apollo.ts';
import { Portal } from './portal.tsx';

type Me = SessionQuery['me'];

const { person, membership } = aSession();
const other: Me['memberships'][number] = {
  ...membership,
  id: 'membership-2',
  jobTitle: 'Partner',
  organisation: { ...membership.organisation, id: 'organisation-2', kind: 'PRACTICE', name: 'Alder Practice' },
};
const me = (changes: Partial<Me> = {}): Me => ({
  __typename: 'Me',
  person,
  membership,
  memberships: [membership],
  today: '2025-11-03',
  now: '2025-11-03T10:00:00.000Z',
  demonstration: true,
  sessionEnds: null,
  may: ['scheme:draft'],
  ...changes,
});

type Answers = Record<string, () => unknown>;

const start = (at: string, answers: Answers) => {
  const asked: string[] = [];
  const link = new ApolloLink(
    ({ operationName }) =>
      new Observable((observer) => {
        asked.push(operationName ?? '');
        const found = answers[operationName ?? '']?.();
        if (found instanceof Error) observer.error(found);
        else if (found) {
          observer.next({ data: found as Record<string, unknown> });
          observer.complete();
        }
      }),
  );
  const shown = render(
    <ApolloProvider
      client={
        new ApolloClient({
          link,
          cache: makeCache(),
          defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
        })
      }
    >
      <MemoryRouter initialEntries={[at]}>
        <Portal />
      </MemoryRouter>
    </ApolloProvider>,
  );
  return { ...shown, asked, user: userEvent.setup() };
};

const notSignedIn = () => new ServerError('Unauthorized', { response: { status: 401 } as Response, bodyText: '' });
const HOME = { home: { __typename: 'Home', tasks: [], counts: [] } };

describe('the portal', () => {
  it('shows the start page to who is not signed in, and brings them back to where they wanted', async () => {
    const shown = start('/schemes?state=DRAFT', { Session: notSignedIn });
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      `/auth/sign-in?returnTo=${encodeURIComponent('/schemes?state=DRAFT')}`,
    );
    expect(screen.queryByRole('navigation', { name: 'Menu' })).toBeNull();
    expect(screen.getByText(/independent, open-source/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows whoever is signed in the way around, the demonstration, and sign-out as a form', async () => {
    const shown = start('/', { Session: () => ({ me: me() }), Home: () => HOME });
    expect(await screen.findByRole('heading', { name: /Home/ })).toBeVisible();
    const menu = screen.getByRole('navigation', { name: 'Menu' });
    expect(within(menu).getByRole('link', { name: 'Home' })).toHaveAttribute('aria-current', 'page');
    expect(within(menu).getByRole('link', { name: 'Schemes' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Demonstration' })).toHaveTextContent('Today is 3 November 2025.');
    expect(screen.getByRole('button', { name: 'Sign out' }).closest('form')).toHaveAttribute(
      'action',
      '/auth/sign-out',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('asks for whom one acts before anything else', async () => {
    let chosen: Me['membership'] = null;
    const { user, asked } = start('/', {
      Session: () => ({ me: me({ membership: chosen, memberships: [membership, other] }) }),
      ChooseMembership: () => {
        chosen = membership;
        return { chooseMembership: { __typename: 'Membership', id: membership.id } };
      },
      Home: () => HOME,
    });
    await user.click(await screen.findByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('link', { name: 'Choose the organisation to act for' })).toBeVisible();
    expect(asked).not.toContain('Home');
    expect(screen.getByRole('button', { name: 'Sign out' }).closest('form')).toHaveAttribute(
      'action',
      '/auth/sign-out',
    );
    await user.click(screen.getByLabelText('Marshland ICB'));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(await screen.findByRole('heading', { name: /Home/ })).toBeVisible();
  });

  it('says what to do to someone without any membership', async () => {
    start('/', { Session: () => ({ me: me({ membership: null, memberships: [] }) }) });
    expect(await screen.findByRole('heading', { name: 'You cannot act for an organisation yet' })).toBeVisible();
  });

  it('has another page for another kind of organisation, and none for what is not its own', async () => {
    start('/schemes/new', { Session: () => ({ me: me({ membership: other }) }) });
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible();
  });

  it('offers to try again when the service cannot be reached', async () => {
    let up = false;
    const { user } = start('/', { Session: () => (up ? { me: me() } : new TypeError('offline')), Home: () => HOME });
    await screen.findByRole('heading', { name: 'We cannot reach the service' });
    up = true;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: /Home/ })).toBeVisible();
  });
});

describe('an answer that the session is over', () => {
  const coded = (code: string) =>
    new CombinedGraphQLErrors({ data: null, errors: [{ message: '', extensions: { code } }] });

  it('is HTTP 401 or the code NOT_SIGNED_IN, and nothing else', () => {
    expect(isNotSignedIn(notSignedIn())).toBe(true);
    expect(isNotSignedIn(coded('NOT_SIGNED_IN'))).toBe(true);
    expect(isNotSignedIn(coded('YOUR_ROLE_DOES_NOT_ALLOW_THIS'))).toBe(false);
    expect(isNotSignedIn(new TypeError('offline'))).toBe(false);
    expect(isNotSignedIn(undefined)).toBe(false);
  });
});

describe('a page that takes a right', () => {
  it('says below a page who may, to whoever has not the right that it takes', async () => {
    const { unmount } = start('/schemes/new', { Session: () => ({ me: me({ may: [] }) }) });
    expect(await screen.findByText(/What this page is for takes a right that you do not have/)).toBeVisible();
    expect(screen.getByText(/You need the right to prepare/)).toBeVisible();
    unmount();
    start('/schemes/new', { Session: () => ({ me: me() }) });
    expect(await screen.findByRole('button', { name: 'Begin the draft' })).toBeVisible();
    expect(screen.queryByText(/takes a right that you do not have/)).toBeNull();
  });

  it('is none of a kind of organisation in which nobody can have it', async () => {
    const auditor = { ...membership, organisation: { ...membership.organisation, kind: 'AUDITOR' as const } };
    start('/let-in', { Session: () => ({ me: me({ membership: auditor, memberships: [auditor] }) }) });
    expect(await screen.findByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
  });
});
