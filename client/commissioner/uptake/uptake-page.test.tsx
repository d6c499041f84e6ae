import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  SchemeOffersDocument,
  type SchemeOffersQuery,
  UptakeDocument,
  type UptakeQuery,
} from '../../generated/commissioner/uptake/uptake.ts';
import { aDeparture } from '../../testing/a-departure.ts';
import { owing } from '../../testing/reminder.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { UptakePage } from './uptake-page.tsx';

type Phase = NonNullable<UptakeQuery['scheme']>['phases'][number];

const phase = (changes: Partial<Phase> = {}): Phase => ({
  __typename: 'PhaseUptake',
  key: 'planning',
  name: 'Planning',
  from: '2026-01-01',
  to: '2026-03-31',
  optInClosesAt: '2025-12-19T23:59:59.000Z',
  offered: 75,
  accepted: 70,
  declined: 2,
  silent: 3,
  left: 0,
  national: 5,
  acceptedPercent: '93.3',
  practicesNeeded: 50,
  viable: true,
  series: [
    { __typename: 'UptakePoint', on: '2025-12-01', accepted: 0 },
    { __typename: 'UptakePoint', on: '2025-12-19', accepted: 70 },
  ],
  ...changes,
});

const uptake = (phases: readonly Phase[], endedFrom: string | null = null): UptakeQuery => ({
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    name: 'Working together',
    state: endedFrom ? 'ENDED' : 'PUBLISHED',
    endedFrom,
    version: 8,
    phases: [...phases],
  },
});

const OFFERS: SchemeOffersQuery = {
  scheme: {
    __typename: 'Scheme',
    id: 'scheme-1',
    offers: {
      __typename: 'OfferConnection',
      totalCount: 1,
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      nodes: [
        {
          __typename: 'Offer',
          id: 'offer-1',
          response: 'ACCEPTED',
          departure: aDeparture(),
          practice: { __typename: 'Organisation', id: 'practice-1', code: 'Z00001', name: 'Alder Practice' },
          phase: { __typename: 'Phase', key: 'planning', name: 'Planning' },
          responses: [
            {
              __typename: 'OfferAnswer',
              response: 'ACCEPTED',
              respondedAt: '2025-12-03T10:00:00.000Z',
              effectiveFrom: '2026-01-01',
            },
          ],
          participation: {
            __typename: 'Participation',
            id: 'p',
            requirements: [
              { __typename: 'RequirementProgress', key: 'discussions', sentence: 'One discussion short', met: false },
              { __typename: 'RequirementProgress', key: 'response', sentence: 'Met', met: true },
            ],
          },
        },
      ],
    },
  },
};

const page = (phases: readonly Phase[], at = '/schemes/scheme-1/uptake', variables = {}) =>
  show(<UptakePage />, {
    at,
    path: '/schemes/:schemeId/uptake',
    answers: [
      answer({ document: UptakeDocument, data: uptake(phases) }),
      answer({ document: SchemeOffersDocument, variables, data: OFFERS }),
      owing('ANSWERS', 'scheme-1', 5),
    ],
  });

describe('uptake', () => {
  it('says it in words with the date, and shows each practice’s answer and what its evidence lacks', async () => {
    const shown = page([phase()]);
    expect(await screen.findByText('70 of 75, 50 needed')).toBeVisible();
    const remind = await screen.findByRole('link', {
      name: 'Remind these 5 practices that have not answered the offer',
    });
    expect(remind.getAttribute('href')).toBe('/remind/answers/scheme-1');
    expect(
      screen.getByText(/On 3 November 2025, 70 of 75 practices are in \(93.3%\) and 5 are on the national contract/),
    ).toBeVisible();
    expect(await screen.findByText('One discussion short')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says how many are missing', async () => {
    page([phase({ accepted: 41, viable: false })]);
    expect(await screen.findByText(/9 more are needed for the scheme to run/)).toBeVisible();
  });

  it('of a scheme that has ended needs nobody any more, and says where everybody is', async () => {
    const ended = phase({ accepted: 0, left: 41, silent: 32, national: 75, acceptedPercent: '0.0', viable: false });
    const [node] = OFFERS.scheme?.offers.nodes ?? [];
    if (!node) throw new Error('There is an offer.');
    const reverted = { ...node, response: 'REVERTED' as const, responses: [] };
    const offers = {
      scheme: OFFERS.scheme && { ...OFFERS.scheme, offers: { ...OFFERS.scheme.offers, nodes: [reverted] } },
    };
    const shown = show(<UptakePage />, {
      at: '/schemes/scheme-1/uptake',
      path: '/schemes/:schemeId/uptake',
      answers: [
        answer({ document: UptakeDocument, data: uptake([ended], '2026-02-17') }),
        answer({ document: SchemeOffersDocument, variables: {}, data: offers }),
        owing('ANSWERS', 'scheme-1', 0),
      ],
    });
    expect(await screen.findByText('41 of 75')).toBeVisible();
    expect(
      screen.getByText(
        /national contract applies to every practice from 17 February 2026. 41 of 75 practices had joined/,
      ),
    ).toBeVisible();
    expect(shown.container).not.toHaveTextContent(/needed/);
    // Nobody had answered this one when the scheme ended.
    const row = await screen.findByRole('row', { name: /Alder Practice/ });
    expect(within(row).getByText('No answer: national')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('filters by answer and phase, as the address says', async () => {
    const filter = { responses: ['ACCEPTED'], phaseKey: 'operating' };
    page(
      [phase(), phase({ key: 'operating', name: 'Operating' })],
      '/schemes/scheme-1/uptake?answer=ACCEPTED&phase=operating',
      { filter },
    );
    expect(await screen.findByRole('rowheader', { name: /Alder Practice/ })).toBeVisible();
    expect(screen.getByRole('columnheader', { name: 'Phase' })).toBeVisible();
  });

  it('shows where a practice that moved is, and lists those that did', async () => {
    page([phase()], '/schemes/scheme-1/uptake?moved=yes&answer=ACCEPTED', {
      filter: { responses: ['ACCEPTED'], moved: true },
    });
    const practice = await screen.findByRole('rowheader', { name: /Alder Practice/ });
    expect(within(practice).getByText('With Fenland ICB since 1 June 2025')).toBeVisible();
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Not with us any more' }).checked).toBe(true);
  });

  it('has nothing to show before publication', async () => {
    page([]);
    expect(await screen.findByText(/Offers are made when the scheme is published/)).toBeVisible();
  });
});
