import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { NationalSchemesDocument, type NationalSchemesQuery } from '../../generated/national/schemes/schemes.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { SchemesPage } from './schemes-page.tsx';

const DATA: NationalSchemesQuery = {
  schemes: {
    __typename: 'SchemeConnection',
    totalCount: 1,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    nodes: [
      {
        __typename: 'Scheme',
        id: 'scheme-1',
        name: 'Working together',
        state: 'PUBLISHED',
        publishedAt: '2025-10-01T22:30:00.000Z',
        commissioner: { __typename: 'Organisation', id: 'o', name: 'Marshland ICB' },
      },
    ],
  },
};

describe('schemes, for the national body', () => {
  it('name the commissioner and the London day of publication', async () => {
    const shown = show(<SchemesPage />, {
      at: '/schemes',
      answers: [answer({ document: NationalSchemesDocument, data: DATA })],
    });
    expect(await screen.findByRole('link', { name: 'Working together' })).toHaveAttribute('href', '/schemes/scheme-1');
    expect(screen.getByText('Marshland ICB')).toBeVisible();
    expect(screen.getByText('1 October 2025')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });
});
