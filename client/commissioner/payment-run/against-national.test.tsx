import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { RunAgainstNationalDocument } from '../../generated/commissioner/payment-run/against-national.ts';
import { aRunAgainstNational } from '../../testing/a-comparison.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { AgainstNationalPage } from './against-national-page.tsx';
import { AgainstNational } from './against-national.tsx';

const data = aRunAgainstNational();
const AT = { at: '/payment-runs/run-1/national', path: '/payment-runs/:runId/national' };

describe('a run against the national contract', () => {
  it('has the sums of both sides, how many fare how as chart and table, and why some are not known', async () => {
    const shown = show(<AgainstNational runId="run-1" />, {
      answers: [answer({ document: RunAgainstNationalDocument, data })],
    });
    const sums = within(await screen.findByRole('table', { name: 'Both sides of 2 practices' }));
    expect(sums.getByRole('row', { name: /National contract would have paid/i })).toHaveTextContent('£31,500.00');
    expect(screen.getByText(/Together they are paid £1,500.00 less than/)).toBeVisible();
    expect(screen.getByText('Paid less than nationally', { selector: 'li', exact: false })).toHaveTextContent(
      '1 practice',
    );
    expect(screen.getByText(/AF, Patients on the register for 2026-03-31 is missing \(1 practice\)/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'See both sides of each practice' })).toHaveAttribute(
      'href',
      '/payment-runs/run-1/national',
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows no sums where nothing is known', async () => {
    const nothing = aRunAgainstNational({
      better: 0,
      worse: 0,
      notKnown: 3,
      paid: { __typename: 'Money', pence: 0 },
      national: { __typename: 'Money', pence: 0 },
      difference: { __typename: 'Money', pence: 0 },
    });
    show(<AgainstNational runId="run-1" />, {
      answers: [answer({ document: RunAgainstNationalDocument, data: nothing })],
    });
    expect(await screen.findByText(/Why it is not known/)).toBeVisible();
    expect(screen.queryByRole('table', { name: /^Both sides of/ })).toBeNull();
    expect(screen.queryByText(/Together they are paid/)).toBeNull();
  });

  it('says so of a run from before comparisons were kept', async () => {
    show(<AgainstNational runId="run-1" />, {
      answers: [
        answer({
          document: RunAgainstNationalDocument,
          data: { ...data, paymentRun: { __typename: 'PaymentRun', id: 'run-1', againstNational: null } },
        }),
      ],
    });
    expect(await screen.findByText('This run was calculated before comparisons were kept.')).toBeVisible();
  });

  it('lists each practice, and those that fare worse by one press', async () => {
    const worse = {
      ...data,
      nationalComparisons: {
        ...data.nationalComparisons,
        totalCount: 1,
        nodes: data.nationalComparisons.nodes.slice(0, 1),
      },
    };
    const shown = show(<AgainstNationalPage />, {
      ...AT,
      answers: [
        answer({ document: RunAgainstNationalDocument, variables: { standing: 'WORSE' }, data: worse }),
        answer({ document: RunAgainstNationalDocument, data }),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Abbey Surgery (ZZ0001)' })).toHaveAttribute(
      'href',
      '/national-comparisons/comparison-1',
    );
    expect(screen.getByRole('row', { name: /Abbey/ })).toHaveTextContent('−£1,500.00');
    expect(screen.getByRole('row', { name: /Bridge/ })).toHaveTextContent('Not known');
    await shown.user.click(screen.getByRole('link', { name: 'Paid less than nationally (1)' }));
    expect(await screen.findByText('1 practice', { selector: '.portal-count' })).toBeVisible();
    expect(screen.queryByRole('row', { name: /Bridge/ })).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says when it cannot be fetched', async () => {
    show(<AgainstNationalPage />, {
      ...AT,
      answers: [answer({ document: RunAgainstNationalDocument, error: new Error('away') })],
    });
    expect(await screen.findByRole('heading', { name: 'We cannot reach the service' })).toBeVisible();
  });
});
