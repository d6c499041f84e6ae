import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import {
  EndOtherSessionsDocument,
  EndOwnSessionDocument,
  OwnSessionsDocument,
  type OwnSessionsQuery,
} from '../../generated/public/sessions/sessions.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { SessionsPage } from './sessions-page.tsx';

type OwnSession = OwnSessionsQuery['ownSessions'][number];

const session = (changes: Partial<OwnSession>): OwnSession => ({
  __typename: 'OwnSession',
  id: 'session-1',
  browser: 'Chrome on Windows',
  actingFor: 'Marshland ICB',
  signedInAt: '2025-11-03T08:00:00.000Z',
  lastSeenAt: '2025-11-03T09:00:00.000Z',
  current: false,
  ...changes,
});
const HERE = session({ id: 'here', current: true });
const UNKNOWN = session({ id: 'other', browser: null, actingFor: null });
const list = (ownSessions: OwnSession[], times = 20) =>
  answer({ document: OwnSessionsDocument, data: { ownSessions }, times });

describe('where one is signed in', () => {
  it('shows each place, and offers no end of the one that looks', async () => {
    const shown = show(<SessionsPage />, { at: '/sessions', answers: [list([HERE, UNKNOWN])] });
    const here = within(await screen.findByRole('row', { name: /Chrome on Windows/ }));
    expect(here.getByText('This one')).toBeVisible();
    expect(here.queryByRole('button')).toBeNull();
    const other = within(screen.getByRole('row', { name: /A browser we do not know/ }));
    expect(other.getByText('Nobody yet')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('ends one', async () => {
    const { user } = show(<SessionsPage />, {
      at: '/sessions',
      answers: [
        list([HERE, UNKNOWN], 1),
        answer({
          document: EndOwnSessionDocument,
          variables: { sessionId: 'other' },
          data: { endOwnSession: { __typename: 'SessionsEnded', ended: 1 } },
        }),
        list([HERE]),
      ],
    });
    await user.click(await screen.findByRole('button', { name: /^End A browser we do not know/ }));
    expect(await screen.findByText('A browser we do not know is signed out.')).toBeVisible();
    expect(await screen.findByText('You are signed in nowhere else.')).toBeVisible();
  });

  it('ends all others, and says how many', async () => {
    const { user } = show(<SessionsPage />, {
      at: '/sessions',
      answers: [
        list([HERE, UNKNOWN, session({ id: 'third' })], 1),
        answer({
          document: EndOtherSessionsDocument,
          data: { endOtherSessions: { __typename: 'SessionsEnded', ended: 2 } },
        }),
        list([HERE]),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'End all others' }));
    expect(await screen.findByText('2 other sessions ended.')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'End all others' })).toBeNull());
  });

  it('says when one was over already', async () => {
    const { user } = show(<SessionsPage />, {
      at: '/sessions',
      answers: [
        list([HERE, UNKNOWN]),
        answer({
          document: EndOwnSessionDocument,
          data: {
            endOwnSession: {
              __typename: 'Refused',
              code: 'NOT_FOUND',
              message: 'We cannot find that.',
              field: null,
              remedy: null,
              reasons: [],
            },
          },
        }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: /^End A browser/ }));
    expect(await screen.findByText('We cannot find that.')).toBeVisible();
  });
});
