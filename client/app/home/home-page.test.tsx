import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { CalendarDocument } from '../../generated/app/home/calendar.ts';
import { HomeDocument, type HomeQuery } from '../../generated/app/home/home.ts';
import { HomeSetUpDocument } from '../../generated/app/home/set-up.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { HomePage } from './home-page.tsx';

const home = (tasks: HomeQuery['home']['tasks']): HomeQuery => ({
  home: {
    __typename: 'Home',
    tasks,
    counts: [
      {
        __typename: 'HomeCount',
        key: 'published',
        label: 'Published schemes',
        value: 3,
        path: '/schemes?state=PUBLISHED',
      },
    ],
  },
});

const TASK = {
  __typename: 'Task',
  key: 'reply-1',
  title: 'Answer a comment',
  detail: 'Winter scheme',
  due: '2025-11-07T23:59:59.000Z',
  path: '/consultations/1',
  kind: 'reply',
} as const;

describe('home page', () => {
  it('lists what waits, with the time left in London, and links that act', async () => {
    const shown = show(<HomePage />, { answers: [answer({ document: HomeDocument, data: home([TASK]) })] });
    expect(screen.getByText('Loading your home page…')).toBeVisible();
    expect((await screen.findByRole('link', { name: 'Answer a comment' })).getAttribute('href')).toBe(
      '/consultations/1',
    );
    expect(screen.getByText('7 November 2025, 11:59pm')).toBeVisible();
    expect(screen.getByText(/4 days left/)).toBeVisible();
    expect(document.title).toBe('Home – Marshland ICB – Commissioning Portal');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('gives the last days to a calendar, and says so when there are none any more', async () => {
    const saved: string[] = [];
    const { createObjectURL, revokeObjectURL } = URL;
    Object.assign(URL, { createObjectURL: () => 'blob:here', revokeObjectURL: () => undefined });
    const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push(this.download);
    });
    const file = (calendarFile: string | null) =>
      answer({ document: CalendarDocument, data: { home: { __typename: 'Home', calendarFile } }, times: 1 });
    const shown = show(<HomePage />, {
      answers: [answer({ document: HomeDocument, data: home([TASK]) }), file('BEGIN:VCALENDAR'), file(null)],
    });
    const button = await screen.findByRole('button', { name: 'Put these dates in my calendar' });
    await shown.user.click(button);
    expect(await screen.findByText(/^Downloaded deadlines\.ics\. Open it to add the dates/)).toBeVisible();
    await shown.user.click(button);
    expect(await screen.findByText('Nothing has a last day any more.')).toBeVisible();
    expect(saved).toEqual(['deadlines.ics']);
    click.mockRestore();
    Object.assign(URL, { createObjectURL, revokeObjectURL });
  });

  it('says so when nothing waits', async () => {
    show(<HomePage />, { answers: [answer({ document: HomeDocument, data: home([]) })] });
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
  });

  it('leads to the set-up until all of it is done, and only those who administer', async () => {
    const setUpAt = (done: boolean) =>
      answer({
        document: HomeSetUpDocument,
        data: {
          setUp: {
            __typename: 'SetUp',
            steps: [
              { __typename: 'SetUpStep', key: 'people', done: true },
              { __typename: 'SetUpStep', key: 'payers', done },
            ],
          },
        },
      });
    const homeAnswer = answer({ document: HomeDocument, data: home([]) });
    const first = show(<HomePage />, { answers: [homeAnswer, setUpAt(false)] });
    expect((await screen.findByRole('link', { name: 'Set up your organisation' })).getAttribute('href')).toBe(
      '/set-up',
    );
    expect(screen.getByText(/1 of 2 steps are done/)).toBeVisible();
    first.unmount();
    const finished = show(<HomePage />, { answers: [homeAnswer, setUpAt(true)] });
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
    expect(screen.queryByText(/steps are done/)).toBeNull();
    finished.unmount();
    const session = aSession({ may: (action) => action !== 'member:invite' });
    show(<HomePage />, { session, answers: [homeAnswer, setUpAt(false)] });
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
    expect(screen.queryByText(/steps are done/)).toBeNull();
  });

  it('offers to try again when the service cannot be reached', async () => {
    const { user } = show(<HomePage />, {
      answers: [
        answer({ document: HomeDocument, error: new TypeError('offline'), times: 1 }),
        answer({ document: HomeDocument, data: home([]) }),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Nothing is waiting for you/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /calendar/ })).toBeNull();
  });
});
