import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  PracticeCountsOfOfferDocument,
  type PracticeCountsPartsFragment,
  ReportCountsDocument,
} from '../../generated/practice/counts/counts.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { CountsPage } from './counts-page.tsx';

type Count = PracticeCountsPartsFragment['counts'][number];

const SHOWN = {
  at: '/offers/offer-1/counts',
  path: '/offers/:offerId/counts',
  session: aPracticeSession({ today: '2026-02-20' }),
};

const count = (changes: Partial<Count> = {}): Count => ({
  __typename: 'PracticeCount',
  key: 'items/flu',
  label: 'Items done: flu jab',
  unit: 'count',
  from: '2026-01-01',
  date: '2026-03-31',
  components: ['Flu jabs'],
  value: null,
  source: null,
  toldBy: null,
  toldAt: null,
  corrections: 0,
  version: 0,
  besides: null,
  ...changes,
});
const reported = count({
  value: '40',
  source: 'Reported by the practice',
  toldBy: 'Sam Reed',
  toldAt: '2026-02-19T09:00:00.000Z',
  corrections: 2,
  version: 3,
});

const counts = (changes: Partial<PracticeCountsPartsFragment> = {}): PracticeCountsPartsFragment => ({
  __typename: 'PracticeCounts',
  closedAt: null,
  unread: [],
  report: may(),
  counts: [count(), count({ key: 'items/check', label: 'Items done: check' })],
  offer: {
    __typename: 'Offer',
    id: 'offer-1',
    scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Winter' },
    phase: { __typename: 'Phase', key: 'main', name: 'Main', from: '2026-01-01', to: '2026-03-31' },
  },
  ...changes,
});
const page = (changes: Partial<PracticeCountsPartsFragment> = {}) =>
  answer({ document: PracticeCountsOfOfferDocument, data: { practiceCounts: counts(changes) } });

describe('the counts of a practice', () => {
  it('say which part of the payment cannot be read, also where the rest asks for none', async () => {
    const sentence = '"Share" cannot be worked out: "How it is worked out" is "lottery".';
    show(<CountsPage />, { ...SHOWN, answers: [page({ counts: [], unread: [sentence] })] });
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.queryByText(/asks your practice for no counts/)).not.toBeInTheDocument();
  });

  it('are asked one number each, with the days that count', async () => {
    const shown = show(<CountsPage />, { ...SHOWN, answers: [page()] });
    expect(await screen.findByText('2 numbers still to report.')).toBeVisible();
    expect(screen.getByLabelText('Items done: flu jab')).toHaveAccessibleDescription(
      'A whole number, from 1 January 2026 to 31 March 2026',
    );
    expect(screen.getAllByText('Not reported yet')).toHaveLength(2);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('are sent together, and the page says so', async () => {
    const sends = answer({
      document: ReportCountsDocument,
      variables: {
        offerId: 'offer-1',
        counts: [
          { key: 'items/flu', value: '41', expectedVersion: 0 },
          { key: 'items/check', value: '', expectedVersion: 0 },
        ],
      },
      data: { reportCounts: counts({ counts: [count({ value: '41' })] }) },
    });
    const { user } = show(<CountsPage />, { ...SHOWN, answers: [page(), sends] });
    await fill(user, await screen.findByLabelText('Items done: flu jab'), '41');
    await user.click(screen.getByRole('button', { name: 'Save the counts' }));
    expect(await screen.findByText('Your counts are saved. The commissioner sees them.')).toBeVisible();
  });

  it('are not sent when nothing was entered, nor when a number is taken away', async () => {
    const { user } = show(<CountsPage />, { ...SHOWN, answers: [page({ counts: [reported] })] });
    await user.clear(await screen.findByLabelText('Items done: flu jab'));
    await user.click(screen.getByRole('button', { name: 'Save the counts' }));
    expect(screen.getByRole('link', { name: /cannot be emptied. Enter 0/ })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Enter at least one number' })).toBeVisible();
  });

  it('show at its field what the server refuses', async () => {
    const message = 'Items done: flu jab: Enter a whole number: "4.5".';
    const refuses = answer({
      document: ReportCountsDocument,
      data: {
        reportCounts: {
          __typename: 'Refused',
          code: 'FACT_IS_WRONG',
          message,
          field: 'counts[0]',
          remedy: null,
          reasons: [],
        },
      },
    });
    const { user } = show(<CountsPage />, { ...SHOWN, answers: [page(), refuses] });
    await fill(user, await screen.findByLabelText('Items done: flu jab'), '4.5');
    await user.click(screen.getByRole('button', { name: 'Save the counts' }));
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
    expect(screen.getByLabelText<HTMLInputElement>('Items done: flu jab').value).toBe('4.5');
  });

  it('that are far above the list are saved with why they are right', async () => {
    const message = 'Items done: flu jab: 17000 is more than twice the 8,000 patients on the list. Is it right?';
    const refuses = answer({
      document: ReportCountsDocument,
      variables: { whyUnusual: null },
      data: {
        reportCounts: {
          __typename: 'Refused',
          code: 'FACT_IS_UNUSUAL',
          message,
          field: 'counts[0]',
          remedy: null,
          reasons: [],
        },
      },
    });
    const sends = answer({
      document: ReportCountsDocument,
      variables: { whyUnusual: 'Three jabs for each patient.' },
      data: { reportCounts: counts({ counts: [count({ value: '17000' })] }) },
    });
    const { user } = show(<CountsPage />, { ...SHOWN, answers: [page(), refuses, sends] });
    await fill(user, await screen.findByLabelText('Items done: flu jab'), '17000');
    expect(screen.queryByLabelText('Why is it right as it stands?')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Save the counts' }));
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
    await fill(user, screen.getByLabelText('Why is it right as it stands?'), 'Three jabs for each patient.');
    await user.click(screen.getByRole('button', { name: 'Save the counts' }));
    expect(await screen.findByText('Your counts are saved. The commissioner sees them.')).toBeVisible();
  });

  it('are read only once the phase is worked out, with why, and say who reported them', async () => {
    const report = mayNot(
      'COUNTING_IS_CLOSED',
      'The payments of this phase were worked out on 1 April 2026, so counts can no longer be changed here.',
    );
    show(<CountsPage />, {
      ...SHOWN,
      answers: [page({ closedAt: '2026-04-01T09:00:00.000Z', report, counts: [reported] })],
    });
    expect(
      await screen.findByText(/^You cannot report counts now: The payments of this phase were worked out/),
    ).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
    const row = within(screen.getByRole('table', { name: 'What the commissioner sees' })).getAllByRole('row')[1]!;
    expect(row).toHaveTextContent(/40.*Sam Reed, 19 February 2026.*Reported by the practice, corrected 2 times/);
  });

  it('are none where the scheme asks for none, and not found where there is no offer', async () => {
    const { unmount } = show(<CountsPage />, { ...SHOWN, answers: [page({ counts: [] })] });
    expect(await screen.findByText('This scheme asks your practice for no counts.')).toBeVisible();
    unmount();
    show(<CountsPage />, {
      ...SHOWN,
      answers: [answer({ document: PracticeCountsOfOfferDocument, data: { practiceCounts: null } })],
    });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/counts/i);
  });

  it('can be asked for again after no answer', async () => {
    show(<CountsPage />, {
      ...SHOWN,
      answers: [answer({ document: PracticeCountsOfOfferDocument, error: new Error('No answer') })],
    });
    expect(await screen.findByRole('button', { name: /again/i })).toBeVisible();
  });
});
