import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  ReminderDocument,
  type ReminderFactsFragment,
  SendReminderDocument,
} from '../../generated/public/remind/remind.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { RemindPage } from './remind-page.tsx';

const reminder = (changes: Partial<ReminderFactsFragment> = {}): ReminderFactsFragment => ({
  __typename: 'Reminder',
  thing: 'ANSWERS',
  subjectId: 'scheme-1',
  schemeName: 'Winter scheme',
  owing: 55,
  dueOn: '2025-12-31',
  workingDays: 11,
  lastSentAt: null,
  whyNot: null,
  ...changes,
});
const variables = { thing: 'ANSWERS' as const, subjectId: 'scheme-1' };
const asked = (found: ReminderFactsFragment | null) =>
  answer({ document: ReminderDocument, variables, data: { reminder: found } });
const page = (found: ReminderFactsFragment | null, may = ['reminder:send'], at = '/remind/answers/scheme-1') => ({
  at,
  path: '/remind/:thing/:subjectId',
  session: { ...aSession(), may: (action: string) => may.includes(action) },
  answers: [
    asked(found),
    answer({
      document: SendReminderDocument,
      variables,
      data: { sendReminder: reminder({ lastSentAt: '2025-12-15T09:00:00.000Z' }) },
    }),
  ],
});

describe('a reminder', () => {
  it('says whom it goes to and by when it is due, and goes with one button', async () => {
    const shown = show(<RemindPage />, page(reminder()));
    expect(await screen.findByText('This reminds these 55 practices that have not answered the offer.')).toBeVisible();
    expect(screen.getByText(/11 working days/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Remind these 55 practices' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/schemes/scheme-1/uptake');
  });

  it.each([
    [
      'on a day off',
      reminder({ whyNot: 'Reminders leave on working days of England.' }),
      ['reminder:send'],
      /It cannot be sent today/,
    ],
    ['by somebody who may only look', reminder(), [], /You cannot send it/],
    [
      'where nobody owes it',
      reminder({ owing: 0, dueOn: null, workingDays: null, whyNot: 'Nobody has been asked for this yet.' }),
      ['reminder:send'],
      'Nobody has been asked for this yet. There is nobody to remind.',
    ],
  ])('cannot be sent %s', async (_name, found, may, words) => {
    show(<RemindPage />, page(found, may));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Remind/ })).toBeNull();
  });

  it('is not found at an address that nobody was given', async () => {
    show(<RemindPage />, page(null, [], '/remind/money/scheme-1'));
    expect(await screen.findByRole('heading', { level: 1, name: 'We cannot find that reminder' })).toBeVisible();
  });
});
