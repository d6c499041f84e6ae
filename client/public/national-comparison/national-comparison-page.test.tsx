import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  NationalComparisonDocument,
  type NationalComparisonQuery,
} from '../../generated/public/national-comparison/national-comparison.ts';
import { aStoredWorking } from '../../testing/a-working.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { NationalComparisonPage } from './national-comparison-page.tsx';

type Comparison = NonNullable<NationalComparisonQuery['nationalComparison']>;
const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });

const compared = (changes: Partial<Comparison> = {}): Comparison => ({
  __typename: 'NationalComparison',
  id: 'comparison-1',
  schemeName: 'Working together',
  partOfYear: '3 of 12 months',
  paid: pounds(2_400_000),
  national: pounds(2_250_000),
  gap: pounds(150_000),
  localGuaranteed: pounds(2_400_000),
  localPossible: pounds(2_400_000),
  nationalGuaranteed: pounds(50_000),
  nationalPossible: pounds(2_500_000),
  notKnownBecause: [],
  working: aStoredWorking(),
  workingText: 'Result',
  practice: { __typename: 'Organisation', id: 'practice-1', code: 'ZZ0001', name: 'Abbey Surgery' },
  run: { __typename: 'PaymentRun', id: 'run-1', phaseName: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  ...changes,
});
const page = (nationalComparison: Comparison | null) =>
  show(<NationalComparisonPage />, {
    at: '/national-comparisons/comparison-1',
    path: '/national-comparisons/:comparisonId',
    session: aPracticeSession(),
    answers: [answer({ document: NationalComparisonDocument, data: { nationalComparison } })],
  });

describe('one comparison with the national contract', () => {
  it('has both sides with what was guaranteed, possible and at risk, and the working', async () => {
    const shown = page(compared());
    const sides = within(await screen.findByRole('table', { name: 'Both sides' }));
    expect(sides.getByRole('row', { name: /With these results/ })).toHaveTextContent('£24,000.00');
    expect(sides.getByRole('row', { name: /At risk/ })).toHaveTextContent('£24,500.00');
    expect(screen.getByText(/You were paid/)).toHaveTextContent(
      'You were paid £1,500.00 more than under the national contract.',
    );
    expect(screen.getByRole('list', { name: 'Sums' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says why it is not known', async () => {
    page(
      compared({
        national: null,
        gap: null,
        nationalGuaranteed: null,
        nationalPossible: null,
        working: null,
        workingText: null,
        notKnownBecause: ['the registers are missing'],
      }),
    );
    expect(await screen.findByText('the registers are missing')).toBeVisible();
    expect(screen.queryByText(/You were paid/)).toBeNull();
  });

  it('is not found when there is none to see', async () => {
    page(null);
    expect(await screen.findByRole('heading', { level: 1, name: /not found|cannot find/i })).toBeVisible();
  });
});
