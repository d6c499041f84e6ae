import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  EarningsChoicesDocument,
  type EarningsChoicesQuery,
  EarningsFormDocument,
  EarningsFormOfOfferDocument,
  type EarningsFormPartsFragment,
  WhatWouldWeEarnDocument,
  type WhatWouldWeEarnQuery,
} from '../../generated/practice/calculator/calculator.ts';
import { aStoredWorking } from '../../testing/a-working.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { CalculatorPage } from './calculator-page.tsx';
import { countsOf, knownFigures, yearOfDay } from './figures.ts';

type Earnings = NonNullable<WhatWouldWeEarnQuery['whatWouldWeEarn']>;
const pounds = (pence: number) => ({ __typename: 'Money' as const, pence });
const known = (value: string, of = '2024-25') => ({
  __typename: 'KnownFigure' as const,
  value,
  of,
  source: 'qof-2425.csv',
});

const CHOICES: EarningsChoicesQuery = {
  earningsYears: ['2026-27', '2025-26'],
  offers: {
    __typename: 'OfferConnection',
    nodes: [
      {
        __typename: 'Offer',
        id: 'offer-1',
        scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together' },
        phase: { __typename: 'Phase', key: 'planning', name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
      },
    ],
  },
};

const FORM: EarningsFormPartsFragment = {
  __typename: 'EarningsForm',
  financialYear: '2025-26',
  schemeName: null,
  phaseName: null,
  registersSentence: 'This estimate uses the national registers of 2024-25.',
  list: known('12000', '2025-01-01'),
  groups: [
    {
      __typename: 'EarningsGroup',
      code: 'AF',
      name: 'Atrial fibrillation',
      register: known('300'),
      indicators: [
        {
          __typename: 'EarningsIndicator',
          id: 'AF008',
          about: 'Anticoagulation',
          kind: 'fraction',
          maxPoints: '12',
          notPriced: null,
          numerator: known('270'),
          denominator: known('290'),
        },
        {
          __typename: 'EarningsIndicator',
          id: 'AF009',
          about: 'Another',
          kind: 'fraction',
          maxPoints: '3',
          notPriced: 'AF009 cannot be priced.',
          numerator: null,
          denominator: null,
        },
      ],
    },
  ],
};

const side = (pence: number) => ({
  __typename: 'EarningsSide' as const,
  amount: pounds(pence),
  guaranteed: pounds(0),
  possible: pounds(900_000),
  atRisk: pounds(900_000),
  notKnownBecause: [],
  workings: [aStoredWorking()],
});
const EARNINGS: Earnings = {
  __typename: 'Earnings',
  problems: [],
  points: '11.09',
  inSum: 1,
  partOfYear: '12 of 12 months',
  national: side(637_616),
  local: null,
  difference: null,
  components: [],
  lines: [
    {
      __typename: 'EarningsLine',
      id: 'AF008',
      about: 'Anticoagulation',
      groupName: 'Atrial fibrillation',
      points: '11.09',
      maxPoints: '12.00',
      amount: pounds(637_616),
      oneMore: pounds(1_234),
      leftOut: null,
    },
    {
      __typename: 'EarningsLine',
      id: 'AF009',
      about: 'Another',
      groupName: 'Atrial fibrillation',
      points: null,
      maxPoints: '3.00',
      amount: null,
      oneMore: null,
      leftOut: 'AF009 cannot be priced.',
    },
  ],
};

const choices = answer({ document: EarningsChoicesDocument, data: CHOICES });
const form = answer({ document: EarningsFormDocument, data: { earningsForm: FORM } });
const page = (answers: readonly ReturnType<typeof answer>[], at = '/earnings') =>
  show(<CalculatorPage />, { at, path: '/earnings', session: aPracticeSession(), answers: [choices, ...answers] });
const answered = (data: Earnings | null) =>
  answer({ document: WhatWouldWeEarnDocument, data: { whatWouldWeEarn: data } });

describe('what would we earn', () => {
  it('is filled in with what is on record and the year it is of, for the financial year it is', async () => {
    const shown = page([
      answer({ document: EarningsFormDocument, variables: { financialYear: '2025-26' }, data: { earningsForm: FORM } }),
    ]);
    expect(await screen.findByLabelText('Registered patients')).toHaveValue('12000');
    expect(screen.getByText('On record: 12,000 on 1 January 2025, from qof-2425.csv')).toBeVisible();
    await shown.user.click(screen.getByText('Atrial fibrillation (2 indicators, 300 on the register in 2024-25)'));
    expect(screen.getByLabelText('AF008: care was done for')).toHaveValue('270');
    expect(screen.getByText('Left out of the sum: AF009 cannot be priced.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows points, pounds, what one more patient is worth, what is left out and why, and the working', async () => {
    const asked = answer({
      document: WhatWouldWeEarnDocument,
      variables: {
        question: { financialYear: '2025-26', counts: countsOf({ ...knownFigures(FORM), 'numerator.AF008': '280' }) },
      },
      data: { whatWouldWeEarn: EARNINGS },
    });
    const shown = page([form, asked]);
    await fill(shown.user, await screen.findByLabelText('AF008: care was done for'), '280');
    await shown.user.click(screen.getByRole('button', { name: 'Work it out' }));
    expect(await screen.findByRole('heading', { name: 'What you would earn' })).toHaveFocus();
    const row = within(screen.getByRole('row', { name: /AF008, Anticoagulation/ }));
    expect(row.getByText('11.09 of 12.00')).toBeVisible();
    expect(row.getByText('£12.34')).toBeVisible();
    expect(screen.getByRole('row', { name: /With these figures/ })).toHaveTextContent('£6,376.16');
    expect(screen.getByText(/uses the national registers of 2024-25/)).toBeVisible();
    await shown.user.click(screen.getByText('How the national contract was worked out'));
    expect(await screen.findByRole('list', { name: 'Sums' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('has both sides of an offer, and the way back to it', async () => {
    const both: Earnings = {
      ...EARNINGS,
      partOfYear: '3 of 12 months',
      local: side(2_400_000),
      difference: pounds(1_762_384),
      components: [
        { __typename: 'EarningsComponent', name: 'Quarter share', label: 'attempt', amount: pounds(2_400_000) },
      ],
    };
    const ofOffer = answer({
      document: EarningsFormOfOfferDocument,
      variables: { offerId: 'offer-1' },
      data: { earningsFormOfOffer: { ...FORM, schemeName: 'Working together', phaseName: 'Planning' } },
    });
    const { user } = page([ofOffer, answered(both)], '/earnings?offer=offer-1');
    await user.click(await screen.findByRole('button', { name: 'Work it out' }));
    expect(await screen.findByText(/With these figures this scheme would pay/)).toHaveTextContent(
      '£17,623.84 more than the national contract',
    );
    expect(screen.getByRole('columnheader', { name: 'This scheme' })).toBeVisible();
    expect(screen.getByRole('link', { name: /The offer/ })).toHaveAttribute('href', '/offers/offer-1');
  });

  it('names each figure that cannot be, opens its condition and leads to its field', async () => {
    const problems = [
      {
        __typename: 'EarningsProblem' as const,
        field: 'numerator.AF008',
        message: 'AF008: 300 for whom the care was done is above the 290 who count',
      },
    ];
    const { user } = page([form, answered({ ...EARNINGS, problems, lines: [], national: null })]);
    await user.click(await screen.findByRole('button', { name: 'Work it out' }));
    await user.click(await screen.findByRole('link', { name: /above the 290 who count/ }));
    expect(screen.getByLabelText('AF008: care was done for')).toHaveFocus();
    expect(screen.queryByRole('heading', { name: 'What you would earn' })).toBeNull();
  });

  it('says when it cannot be worked out, and keeps the figures', async () => {
    const { user } = page([form, answer({ document: WhatWouldWeEarnDocument, error: new Error('away') })]);
    await user.click(await screen.findByRole('button', { name: 'Work it out' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('We could not reach the service');
    expect(screen.getByLabelText('Registered patients')).toHaveValue('12000');
  });

  it('says when the year is not there', async () => {
    page([answer({ document: EarningsFormDocument, data: { earningsForm: null } })], '/earnings?year=1999-00');
    expect(await screen.findByRole('heading', { name: /not found|cannot find/i })).toBeVisible();
  });

  it('knows the financial year of a day', () => {
    expect(['2026-03-31', '2026-04-01', '1999-12-31'].map(yearOfDay)).toEqual(['2025-26', '2026-27', '1999-00']);
  });
});
