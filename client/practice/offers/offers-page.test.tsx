import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { PracticeOffersDocument, type PracticeOffersQuery } from '../../generated/practice/offers/offers.ts';
import { aListedSimulation, sharedAre } from '../../testing/a-simulation.ts';
import { aDeparture } from '../../testing/a-departure.ts';
import { aPracticeSession, anOfferToAccept } from '../../testing/an-offer.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { OffersPage } from './offers-page.tsx';

type Row = PracticeOffersQuery['offers']['nodes'][number];

const row = (changes: Partial<Row> = {}): Row => {
  const { __typename, id, opensAt, closesAt, response, scheme } = anOfferToAccept();
  return {
    __typename,
    id,
    opensAt,
    closesAt,
    response,
    departure: null,
    scheme,
    phase: { __typename: 'Phase', key: 'planning', name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
    ...changes,
  };
};
const data = (nodes: Row[], totalCount = nodes.length): PracticeOffersQuery => ({
  offers: {
    __typename: 'OfferConnection',
    totalCount,
    pageInfo: { __typename: 'PageInfo', hasNextPage: totalCount > nodes.length, endCursor: 'cursor-20' },
    nodes,
  },
});
const SHOWN = { at: '/offers', path: '/offers', session: aPracticeSession() };

describe('offers of a practice', () => {
  it('lists them with the clock, and stops the clock once they are answered', async () => {
    const shown = show(<OffersPage />, {
      ...SHOWN,
      answers: [
        sharedAre([]),
        answer({
          document: PracticeOffersDocument,
          data: data([
            row(),
            row({
              id: 'offer-2',
              response: 'ACCEPTED',
              scheme: { ...row().scheme, id: 'scheme-2', name: 'Hearts first' },
            }),
          ]),
        }),
      ],
    });
    const open = within(await screen.findByRole('row', { name: /Working together/ }));
    expect(open.getByText('9 days left')).toBeVisible();
    expect(open.getByText('No answer: national')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /Hearts first/ })).queryByText('9 days left')).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('stops the clock of an offer of a commissioner that the practice has left, and says where it is', async () => {
    show(<OffersPage />, {
      ...SHOWN,
      answers: [
        sharedAre([]),
        answer({ document: PracticeOffersDocument, data: data([row({ departure: aDeparture() })]) }),
      ],
    });
    const left = within(await screen.findByRole('row', { name: /Working together/ }));
    expect(left.queryByText('9 days left')).toBeNull();
    expect(left.getByText('We are with Fenland ICB since 1 June 2025')).toBeVisible();
  });

  it('leads through a long list by cursor', async () => {
    show(<OffersPage />, {
      ...SHOWN,
      answers: [sharedAre([]), answer({ document: PracticeOffersDocument, data: data([row()], 45) })],
    });
    expect(await screen.findByText('Page 1 of 3')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Next page' }).getAttribute('href')).toBe('/offers?after=cursor-20&page=2');
  });

  it('says what silence means when there is none', async () => {
    show(<OffersPage />, {
      ...SHOWN,
      answers: [sharedAre([]), answer({ document: PracticeOffersDocument, data: data([]) })],
    });
    expect(await screen.findByText(/stays on the national contract/)).toBeVisible();
  });

  it('leads to what was tried on our list, also of schemes that are not offered yet', async () => {
    show(<OffersPage />, {
      ...SHOWN,
      answers: [
        sharedAre([aListedSimulation(), aListedSimulation({ id: 'older', supersededBy: 'simulation-1' })]),
        answer({ document: PracticeOffersDocument, data: data([]) }),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Working together: Planning' })).toHaveAttribute(
      'href',
      '/simulations/simulation-1',
    );
    expect(screen.getAllByText(/shared on/)).toHaveLength(1);
  });
});
