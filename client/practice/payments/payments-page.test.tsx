import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { PracticePaymentsDocument, type PracticePaymentsQuery } from '../../generated/practice/payments/payments.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { PaymentsPage } from './payments-page.tsx';

type Line = PracticePaymentsQuery['paymentLines']['nodes'][number];

const line = (changes: Partial<Line> = {}): Line => ({
  __typename: 'PaymentLine',
  id: 'line-1',
  reference: 'ZZ1-2026-000001',
  label: 'attempt',
  schemeName: 'Working together',
  paidAt: '2026-04-20T10:00:00.000Z',
  amount: { __typename: 'Money', pence: 2_400_000 },
  amended: null,
  run: {
    __typename: 'PaymentRun',
    id: 'run-1',
    phaseName: 'Planning',
    from: '2026-01-01',
    to: '2026-03-31',
    state: 'RELEASED',
  },
  ...changes,
});

const data = (nodes: Line[]): PracticePaymentsQuery => ({
  paymentLines: {
    __typename: 'PaymentLineConnection',
    totalCount: nodes.length,
    total: { __typename: 'Money', pence: nodes.reduce((sum, { amount }) => sum + amount.pence, 0) },
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes,
  },
});

const SHOWN = { at: '/payments', path: '/payments', session: aPracticeSession() };

describe('payments of a practice', () => {
  it('lists each payment with its reference, its total, and the way to its working', async () => {
    const nodes = [
      line(),
      line({
        id: 'line-2',
        reference: 'ZZ1-2026-000002',
        paidAt: null,
        amount: { __typename: 'Money', pence: 5 },
        run: { ...line().run, id: 'run-2', state: 'APPROVED' },
      }),
    ];
    const shown = show(<PaymentsPage />, {
      ...SHOWN,
      answers: [answer({ document: PracticePaymentsDocument, data: data(nodes) })],
    });
    expect((await screen.findByRole('link', { name: 'ZZ1-2026-000001' })).getAttribute('href')).toBe(
      '/payments/line-1',
    );
    expect(screen.getByText('£24,000.05')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /000002/ })).getByText('Approved')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('finds the payment by the amount on the bank’s line', async () => {
    const found = answer({
      document: PracticePaymentsDocument,
      variables: { filter: { amountPence: 2_400_000 } },
      data: data([line()]),
    });
    const { user } = show(<PaymentsPage />, {
      ...SHOWN,
      answers: [answer({ document: PracticePaymentsDocument, variables: { filter: {} }, data: data([]) }), found],
    });
    expect(await screen.findByText(/There are no payments yet/)).toBeVisible();
    await fill(user, screen.getByLabelText('Search by amount or reference'), '24,000.00');
    await user.click(screen.getByRole('button', { name: 'Search' }));
    expect(await screen.findByRole('link', { name: 'ZZ1-2026-000001' })).toBeVisible();
    expect(screen.getByText(/Found, as at 10 December 2025:/)).toBeVisible();
  });
});
