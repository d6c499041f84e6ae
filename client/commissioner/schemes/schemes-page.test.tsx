import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { SchemesDocument, type SchemesQuery } from '../../generated/commissioner/schemes/schemes.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { SchemesPage } from './schemes-page.tsx';

type Node = SchemesQuery['schemes']['nodes'][number];

const node = (changes: Partial<Node> = {}): Node => ({
  __typename: 'Scheme',
  id: 'scheme-1',
  name: 'Working together',
  state: 'PUBLISHED',
  createdAt: '2025-10-01T09:00:00.000Z',
  counts: { __typename: 'SchemeCounts', offered: 75, accepted: 70, national: 5 },
  ...changes,
});

const schemes = (nodes: readonly Node[]): SchemesQuery => ({
  schemes: {
    __typename: 'SchemeConnection',
    totalCount: nodes.length,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes: [...nodes],
  },
});

describe('scheme list', () => {
  it('shows states in words and uptake in figures', async () => {
    const shown = show(<SchemesPage />, {
      at: '/schemes',
      answers: [answer({ document: SchemesDocument, data: schemes([node()]) })],
    });
    expect(await screen.findByRole('link', { name: 'Working together' })).toHaveAttribute('href', '/schemes/scheme-1');
    expect(screen.getByText('70 of 75')).toBeVisible();
    expect(screen.getAllByText('Published')).toHaveLength(2);
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('asks the server for what the address says, and ignores what it cannot know', async () => {
    const filter = { search: 'winter', states: ['DRAFT', 'ENDED'] as const };
    show(<SchemesPage />, {
      at: '/schemes?search=winter&state=DRAFT&state=ENDED&state=NONSENSE&sort=NAME&after=c1&page=2',
      answers: [
        answer({
          document: SchemesDocument,
          variables: { sort: 'NAME', after: 'c1', filter: { ...filter, states: [...filter.states] } },
          data: schemes([node({ name: 'Winter care', state: 'DRAFT' })]),
        }),
      ],
    });
    expect(await screen.findByRole('link', { name: 'Winter care' })).toBeVisible();
    expect(screen.getByLabelText('Draft')).toBeChecked();
  });

  it('offers a draft to those who may write one', async () => {
    const empty = [answer({ document: SchemesDocument, data: schemes([]) })];
    const { unmount } = show(<SchemesPage />, { at: '/schemes', answers: empty });
    expect(await screen.findByText(/You have no schemes yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Draft a new scheme' })).toBeVisible();
    unmount();
    show(<SchemesPage />, { at: '/schemes', answers: empty, session: aSession({ may: () => false }) });
    expect(await screen.findByText(/You have no schemes yet/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Draft a new scheme' })).toBeNull();
  });
});
