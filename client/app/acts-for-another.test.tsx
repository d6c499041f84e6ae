import { describe, expect, it, jest } from '@jest/globals';
import { ApolloClient, ApolloLink } from '@apollo/client';
import { screen, waitFor } from '@testing-library/react';
import { Observable } from 'rxjs';
import { ChooseMembershipDocument } from '../generated/app/choose/choose.ts';
import { SessionDocument, type SessionQuery } from '../generated/session/session.ts';
import { accessibilityFaults, answer, aSession, show } from '../testing/render.tsx';
import { ActsForAnother } from './acts-for-another.tsx';
import { makeCache, sayForWhom, UNDRAWN } from './apollo.ts';

type Me = SessionQuery['me'];

const session = aSession();
const { person, membership } = session;
const elsewhere: NonNullable<Me['membership']> = {
  ...membership,
  id: 'membership-2',
  organisation: { ...membership.organisation, id: 'organisation-2', kind: 'PRACTICE', name: 'Alder Practice' },
};
const me = (changes: Partial<Me>): SessionQuery => ({
  me: {
    __typename: 'Me',
    person,
    membership,
    memberships: [membership, elsewhere],
    today: '2025-11-03',
    now: '2025-11-03T10:00:00.000Z',
    demonstration: true,
    sessionEnds: null,
    may: [],
    ...changes,
  },
});

describe('a request', () => {
  const headersAsked = (): { client: ApolloClient; asked: Record<string, string>[] } => {
    const asked: Record<string, string>[] = [];
    const seen = new ApolloLink((operation) => {
      asked.push((operation.getContext().headers as Record<string, string> | undefined) ?? {});
      return new Observable((observer) => {
        observer.next({ data: me({}) });
        observer.complete();
      });
    });
    return { asked, client: new ApolloClient({ link: sayForWhom().concat(seen), cache: makeCache() }) };
  };

  it('says for which membership its page was drawn, once that is known', async () => {
    const { client, asked } = headersAsked();
    for (const options of [{}, {}, UNDRAWN])
      await client.query({ query: SessionDocument, fetchPolicy: 'network-only', ...options });
    expect(asked).toEqual([{}, { 'portal-membership': membership.id }, {}]);
  });

  it('says nothing after everything was forgotten', async () => {
    const { client, asked } = headersAsked();
    await client.query({ query: SessionDocument });
    await client.clearStore();
    await client.query({ query: SessionDocument });
    expect(asked).toEqual([{}, {}]);
  });
});

describe('a page that was drawn for another', () => {
  const shownTo = (now: SessionQuery, onPlaced = () => undefined) =>
    show(<ActsForAnother drawnFor={session} onPlaced={onPlaced} />, {
      session,
      answers: [
        answer({ document: SessionDocument, data: now }),
        answer({
          document: ChooseMembershipDocument,
          variables: { membershipId: membership.id },
          data: { chooseMembership: { __typename: 'Membership', id: membership.id } },
        }),
      ],
    });

  it('says for whom one acts now, and goes back to whom it was drawn for', async () => {
    const onPlaced = jest.fn(() => undefined);
    const shown = shownTo(me({ membership: elsewhere }), onPlaced);
    await screen.findByRole('heading', { level: 1, name: 'You now act for Alder Practice in another tab' });
    expect(screen.getByRole('button', { name: 'Go on as Alder Practice' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Act for Marshland ICB again' }));
    await waitFor(() => expect(onPlaced).toHaveBeenCalledTimes(1));
  });

  it('says that nobody is acted for, where the membership is gone', async () => {
    shownTo(me({ membership: null }));
    await screen.findByRole('heading', { level: 1, name: 'You act for nobody at the moment' });
    expect(screen.getByRole('button', { name: 'Choose an organisation' })).toBeVisible();
  });

  it('says who signed in beside, and offers to sign in anew', async () => {
    shownTo(me({ person: { ...person, id: 'person-2', name: 'Grace Pole' }, membership: elsewhere }));
    await screen.findByRole('heading', { level: 1, name: 'Grace Pole has signed in in another tab' });
    expect(screen.getByRole('link', { name: 'Sign in as Ada Byfield' })).toHaveAttribute(
      'href',
      '/auth/sign-in?anew&returnTo=%2F',
    );
    expect(screen.queryByRole('button', { name: /again/ })).toBeNull();
  });
});
