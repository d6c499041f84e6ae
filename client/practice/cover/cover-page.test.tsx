import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { PracticeCoverDocument, type PracticeCoverQuery } from '../../generated/practice/cover/cover.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { CoverPage } from './cover-page.tsx';

const cover = (on: string, local: boolean): PracticeCoverQuery => ({
  cover: {
    __typename: 'Cover',
    on,
    financialYear: '2025-26',
    nationalCount: local ? 0 : 1,
    localCount: local ? 1 : 0,
    indicators: [
      {
        __typename: 'CoverRow',
        indicator: 'AST007',
        description: 'Asthma review',
        cover: local ? 'local' : 'national',
        schemeId: null,
        schemeName: local ? 'Working together' : null,
      },
    ],
  },
});
const answers = [
  answer({
    document: PracticeCoverDocument,
    variables: { practiceId: 'practice-1', on: '2025-12-10' },
    data: cover('2025-12-10', false),
  }),
  answer({
    document: PracticeCoverDocument,
    variables: { practiceId: 'practice-1', on: '2026-02-01' },
    data: cover('2026-02-01', true),
  }),
];

describe('cover of a practice', () => {
  it('shows today, and another day when asked', async () => {
    const shown = show(<CoverPage />, { at: '/cover', session: aPracticeSession(), answers });
    expect(
      await screen.findByText('On 10 December 2025 the national contract of 2025-26 is in place for all 1 indicator.'),
    ).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await fill(shown.user, screen.getByLabelText('Day'), '1');
    await fill(shown.user, screen.getByLabelText('Month'), '2');
    await fill(shown.user, screen.getByLabelText('Year'), '2026');
    await shown.user.click(screen.getByRole('button', { name: 'Show that day' }));
    const row = within(await screen.findByRole('row', { name: /AST007/ }));
    expect(await row.findByText('Working together')).toBeVisible();
  });

  it('takes an address with no real day as today', async () => {
    show(<CoverPage />, { at: '/cover?on=tomorrow', path: '/cover', session: aPracticeSession(), answers });
    expect(await screen.findByText(/On 10 December 2025/)).toBeVisible();
  });
});
