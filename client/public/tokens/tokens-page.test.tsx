import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  type ApiTokenPartsFragment,
  ApiTokensDocument,
  CreateApiTokenDocument,
  type CreateApiTokenMutation,
  TokenScopesDocument,
  RevokeApiTokenDocument,
} from '../../generated/public/tokens/tokens.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, aSession, answer, show } from '../../testing/render.tsx';
import { NewTokenPage } from './new-token-page.tsx';
import { tokenState } from './token-state.ts';
import { TokensPage } from './tokens-page.tsx';

const scope = (name: string, words: string, role: ApiTokenPartsFragment['may'][number]['role'] = 'VIEW') => ({
  __typename: 'TokenScope' as const,
  name,
  words,
  role,
});

const token = (changes: Partial<ApiTokenPartsFragment> = {}): ApiTokenPartsFragment => ({
  __typename: 'ApiToken',
  id: 'token-1',
  name: 'Monthly report',
  may: [scope('scheme:read', 'read schemes and their texts'), scope('payment-run:read', 'read payment runs')],
  createdAt: '2025-10-01T09:00:00.000Z',
  expiresAt: '2025-12-31T23:59:59.000Z',
  lastUsedAt: null,
  revokedAt: null,
  person: 'Ada Byfield',
  permissions: { __typename: 'ApiTokenPermissions', revoke: may() },
  ...changes,
});

const REVOKED: Partial<ApiTokenPartsFragment> = {
  revokedAt: '2025-10-05T09:00:00.000Z',
  permissions: {
    __typename: 'ApiTokenPermissions',
    revoke: mayNot('TOKEN_IS_REVOKED', 'This token has been revoked already.'),
  },
};

const list = (apiTokens: ApiTokenPartsFragment[]) => answer({ document: ApiTokensDocument, data: { apiTokens } });
const rights = answer({
  document: TokenScopesDocument,
  data: {
    tokenScopes: [
      scope('scheme:read', 'read schemes and their texts'),
      scope('payment-run:calculate', 'start and calculate payment runs', 'PREPARE'),
    ],
  },
});

describe('API tokens', () => {
  it('lists each with what it may ask for and until when', async () => {
    const shown = show(<TokensPage />, {
      at: '/tokens',
      answers: [list([token(), token({ id: 'token-2', name: 'Old', ...REVOKED })])],
    });
    const row = within(await screen.findByRole('row', { name: /Monthly report/ }));
    expect(row.getByText('Works')).toBeVisible();
    expect(row.getByText('read payment runs')).toBeInTheDocument();
    expect(row.getByText('31 December 2025, 11:59pm')).toBeVisible();
    expect(within(screen.getByRole('row', { name: /^Token Old|^Old/ })).getByText('Revoked')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Revoke Old' })).toBeNull();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('shows them to whoever cannot make one as what there is to see', async () => {
    const session = aSession({ may: (action) => action === 'token:read' });
    show(<TokensPage />, { at: '/tokens', session, answers: [list([token()])] });
    expect(await screen.findByText('You can see which there are. Administrators make and revoke them.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Make a token' })).toBeNull();
  });

  it('revokes one', async () => {
    const revoked = token(REVOKED);
    const { user } = show(<TokensPage />, {
      at: '/tokens',
      answers: [
        answer({ document: ApiTokensDocument, data: { apiTokens: [token()] }, times: 1 }),
        answer({
          document: RevokeApiTokenDocument,
          variables: { tokenId: 'token-1' },
          data: { revokeApiToken: revoked },
        }),
        list([revoked]),
      ],
    });
    await user.click(await screen.findByRole('button', { name: 'Revoke Monthly report' }));
    expect(await screen.findByText('Revoked')).toBeVisible();
    expect(screen.getByText('Monthly report is revoked: it stopped working.')).toBeVisible();
  });

  it('offers nothing to those who do not administer', async () => {
    show(<TokensPage />, { at: '/tokens', session: aSession({ may: () => false }), answers: [list([])] });
    expect(await screen.findByText('There are no tokens.')).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Make a token' })).toBeNull();
  });
});

describe('making a token', () => {
  const SHOWN = { at: '/tokens/new', path: '/tokens/new' };
  const makes = (data: CreateApiTokenMutation) =>
    answer({
      document: CreateApiTokenDocument,
      variables: { name: 'Report', scopes: ['payment-run:calculate'], expiresOn: '2026-02-01' },
      data,
    });
  const fillIn = async (user: ReturnType<typeof show>['user']): Promise<void> => {
    await fill(user, await screen.findByLabelText('What is it for?'), 'Report');
    await user.click(screen.getByRole('checkbox', { name: 'Start and calculate payment runs' }));
    await user.click(screen.getByRole('button', { name: 'Make the token' }));
  };

  it('shows the secret once, to be copied, and keeps it nowhere', async () => {
    const shown = show(<NewTokenPage />, {
      ...SHOWN,
      answers: [
        rights,
        makes({ createApiToken: { __typename: 'NewApiToken', secret: 'portal_s3cr3t', token: token() } }),
      ],
    });
    await fillIn(shown.user);
    expect(await screen.findByText('portal_s3cr3t')).toBeVisible();
    expect(screen.getByText(/shown this once/)).toBeVisible();
    await shown.user.click(screen.getByRole('button', { name: 'Copy the token' }));
    expect(await navigator.clipboard.readText()).toBe('portal_s3cr3t');
    expect(JSON.stringify([{ ...sessionStorage }, { ...localStorage }])).not.toContain('portal_s3cr3t');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('says so when the answer is that of a repeated request, without the secret', async () => {
    const { user } = show(<NewTokenPage />, { ...SHOWN, answers: [rights, makes({ createApiToken: token() })] });
    await fillIn(user);
    expect(await screen.findByText(/Its secret was shown before/)).toBeVisible();
  });

  it('points at what is missing', async () => {
    const { user } = show(<NewTokenPage />, { ...SHOWN, answers: [rights] });
    await fill(user, await screen.findByLabelText('Year'), '2031');
    await user.click(screen.getByRole('button', { name: 'Make the token' }));
    for (const name of [
      'Say what the token is for',
      'Choose at least one action',
      'Enter a day from tomorrow to 3 November 2026',
    ])
      expect(screen.getByRole('link', { name })).toBeVisible();
  });
});

describe('the state of a token', () => {
  it('works through its last day in London', () => {
    expect(tokenState(token(), '2025-12-31')).toBe('TOKEN_HOLDS');
    expect(tokenState(token(), '2026-01-01')).toBe('TOKEN_EXPIRED');
    expect(tokenState(token({ revokedAt: '2025-10-05T09:00:00.000Z' }), '2025-10-06')).toBe('TOKEN_REVOKED');
  });
});
