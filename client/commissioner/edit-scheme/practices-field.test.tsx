import { describe, expect, it, jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { PracticesToInviteDocument } from '../../generated/commissioner/edit-scheme/edit-scheme.ts';
import { answer, show } from '../../testing/render.tsx';
import { PracticesField } from './practices-field.tsx';

const named = (id: string, name: string) => ({ __typename: 'Organisation' as const, id, code: `Z${id}`, name });

describe('the practices to choose from', () => {
  it('lets one that has left be taken out', async () => {
    const change = jest.fn();
    const { user } = show(<PracticesField chosen={['1', '9']} onChange={change} />, {
      at: '/schemes/s/edit/purpose',
      path: '/schemes/:schemeId/edit/purpose',
      answers: [
        answer({
          document: PracticesToInviteDocument,
          data: {
            scheme: {
              __typename: 'Scheme',
              id: 's',
              currentVersion: { __typename: 'SchemeVersion', id: 'v', namedPractices: [named('9', 'Gone Surgery')] },
            },
            practices: {
              __typename: 'PracticeConnection',
              totalCount: 1,
              pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
              nodes: [{ __typename: 'Practice', id: '1', organisation: named('1', 'Ours') }],
            },
          },
        }),
      ],
    });
    const gone = await screen.findByRole('checkbox', { name: 'Gone Surgery (Z9)' });
    expect(gone).toBeChecked();
    expect(screen.getByText('Not a practice of yours any more: it cannot join')).toBeVisible();
    await user.click(gone);
    expect(change).toHaveBeenCalledWith(['1']);
  });
});
