import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { NationalLedgerDocument } from '../../generated/practice/payments/ledger.ts';
import { aLedger, aLedgerRow } from '../../testing/a-comparison.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { LedgerPage } from './ledger-page.tsx';

const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });
const page = (rows: Parameters<typeof aLedger>[0]) =>
  show(<LedgerPage />, {
    session: aPracticeSession(),
    answers: [answer({ document: NationalLedgerDocument, data: aLedger(rows) })],
  });

describe('the ledger against the national contract', () => {
  it('has both sides of each phase, the gap, and the gaps so far', async () => {
    const second = aLedgerRow({
      id: 'comparison-2',
      paid: pounds(500_000),
      national: pounds(900_000),
      gap: pounds(-400_000),
      runningGap: pounds(-250_000),
      run: { ...aLedgerRow().run, id: 'run-2', phaseName: 'Year one' },
    });
    const unknown = aLedgerRow({
      id: 'comparison-3',
      national: null,
      gap: null,
      runningGap: null,
      run: { ...aLedgerRow().run, id: 'run-3', phaseName: 'Year two' },
    });
    const shown = page([aLedgerRow(), second, unknown]);
    expect(await screen.findByRole('link', { name: 'Working together, Planning' })).toHaveAttribute(
      'href',
      '/national-comparisons/comparison-1',
    );
    expect(screen.getByText(/So far you were paid/)).toHaveTextContent(
      'So far you were paid £2,500.00 less than under the national contract, where both are known.',
    );
    expect(screen.getByRole('row', { name: /Year one/ })).toHaveTextContent('−£4,000.00');
    expect(screen.getByRole('row', { name: /Year two/ })).toHaveTextContent('Not known');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says when there is nothing to compare yet', async () => {
    page([]);
    expect(await screen.findByText(/There is nothing to compare yet/)).toBeVisible();
  });
});
