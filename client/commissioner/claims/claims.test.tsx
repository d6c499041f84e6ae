import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import {
  AgreeClaimDocument,
  ClaimToDecideDocument,
  type ClaimToDecideQuery,
  ClaimsDocument,
  type ClaimsQuery,
  DeclineClaimDocument,
} from '../../generated/commissioner/claims/claims.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ClaimPage } from './claim-page.tsx';
import { ClaimsPage } from './claims-page.tsx';

type Claim = NonNullable<ClaimToDecideQuery['claim']>;
type Row = ClaimsQuery['claims']['nodes'][number];

const money = (pence: number) => ({ __typename: 'Money' as const, pence });
const PRACTICE = { __typename: 'Organisation', id: 'p', code: 'ZZ0001', name: 'Abbey Surgery' } as const;
const SCHEME = { __typename: 'Scheme', id: 's', name: 'Working together' } as const;

const claim = (changes: Partial<Claim> = {}): Claim => ({
  __typename: 'Claim',
  id: 'claim-1',
  version: 1,
  state: 'WAITING',
  componentName: 'Share of last year',
  share: money(2_400_000),
  claimPercent: '5.00',
  least: money(2_520_000),
  actual: money(2_530_000),
  actualSource: 'Report',
  reason: 'We did better.',
  askedBy: 'Dr Lee',
  askedAt: '2026-04-01T09:00:00.000Z',
  answerReason: null,
  answeredBy: null,
  answeredAt: null,
  scheme: SCHEME,
  practice: PRACTICE,
  offer: { __typename: 'Offer', id: 'o', phase: { __typename: 'Phase', key: 'planning', name: 'Planning' } },
  permissions: { __typename: 'ClaimPermissions', agree: may(), decline: may() },
  ...changes,
});
const page = (changes: Partial<Claim> = {}, times = 20) =>
  answer({ document: ClaimToDecideDocument, data: { claim: claim(changes) }, times });
const SHOWN = { at: '/claims/claim-1', path: '/claims/:claimId' };

describe('deciding on a claim', () => {
  it('shows both sums and what they rest on', async () => {
    const shown = show(<ClaimPage />, { ...SHOWN, answers: [page()] });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent('Claim of Abbey Surgery');
    for (const sum of ['£24,000.00', '£25,300.00', '£1,300.00']) expect(screen.getByText(sum)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it.each([
    ['Agree', AgreeClaimDocument, 'agreeClaim', 'AGREED', /next calculation of the payment run pays this sum/],
    ['Decline', DeclineClaimDocument, 'declineClaim', 'DECLINED', /is paid its share\.$/],
  ] as const)('%s is recorded with its reason', async (label, document, name, state, afterwards) => {
    const decided = claim({
      state,
      answerReason: 'Checked.',
      answeredBy: 'Ada Byfield',
      answeredAt: '2026-04-02T09:00:00.000Z',
    });
    const decides = answer({
      document: document as typeof AgreeClaimDocument,
      variables: { claimId: 'claim-1', expectedVersion: 1, reason: 'Checked.' },
      data: { [name]: decided } as never,
    });
    const { user } = show(<ClaimPage />, { ...SHOWN, answers: [page({}, 1), decides, page(decided)] });
    await user.click(await screen.findByRole('button', { name: 'Record the decision' }));
    for (const missing of ['Choose whether you agree', 'Give a reason'])
      expect(screen.getByRole('link', { name: missing })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: label }));
    await fill(user, screen.getByLabelText('Reason'), 'Checked.');
    await user.click(screen.getByRole('button', { name: 'Record the decision' }));
    expect(await screen.findByText(afterwards, { selector: 'p' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Record the decision' })).toBeNull();
  });

  it('offers no agreement once the run is handed over, and nothing to whoever may not decide', async () => {
    const agree = mayNot(
      'RUN_IS_TOO_FAR_FOR_A_CLAIM',
      'The payment run of this phase is submitted, so a claim cannot be agreed now.',
    );
    const { unmount } = show(<ClaimPage />, {
      ...SHOWN,
      answers: [page({ permissions: { __typename: 'ClaimPermissions', agree, decline: may() } })],
    });
    expect(
      await screen.findByText(/^You cannot agree to it: The payment run of this phase is submitted/),
    ).toBeVisible();
    expect(screen.queryByRole('radio', { name: 'Agree' })).toBeNull();
    unmount();
    const no = mayNot('YOUR_ROLE_DOES_NOT_ALLOW_THIS', 'You need the right to prepare.');
    show(<ClaimPage />, {
      ...SHOWN,
      answers: [page({ permissions: { __typename: 'ClaimPermissions', agree: no, decline: no } })],
    });
    expect(await screen.findByText('You cannot decide on it: You need the right to prepare.')).toBeVisible();
  });

  it('is not found for a claim that is not ours', async () => {
    show(<ClaimPage />, { ...SHOWN, answers: [answer({ document: ClaimToDecideDocument, data: { claim: null } })] });
    expect(await screen.findByRole('heading', { level: 1 })).toHaveTextContent(/claim/i);
  });
});

const row = (index: number): Row => ({
  __typename: 'Claim',
  id: `claim-${index}`,
  state: 'WAITING',
  actual: money(2_530_000),
  share: money(2_400_000),
  askedAt: '2026-04-01T09:00:00.000Z',
  practice: { ...PRACTICE, id: `p${index}`, name: `Surgery ${index}` },
  scheme: SCHEME,
});
const list = (rows: number, total = rows, variables: object = {}) =>
  answer({
    document: ClaimsDocument,
    variables,
    data: {
      claims: {
        __typename: 'ClaimConnection',
        totalCount: total,
        pageInfo: { __typename: 'PageInfo', hasNextPage: total > rows, endCursor: 'next' },
        nodes: Array.from({ length: rows }, (_none, index) => row(index + 1)),
      },
    },
  });

describe('the list of claims', () => {
  it('leads to each, and says how many there are', async () => {
    const shown = show(<ClaimsPage />, { at: '/claims', answers: [list(20, 45)] });
    expect(await screen.findByText('1 to 20 of 45 claims')).toBeVisible();
    expect(
      within(screen.getByRole('table', { name: 'Claims' })).getByRole('link', { name: /^Surgery 3 / }),
    ).toHaveAttribute('href', '/claims/claim-3');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('filters by state', async () => {
    show(<ClaimsPage />, {
      at: '/claims?state=AGREED',
      path: '/claims',
      answers: [list(1, 1, { filter: { states: ['AGREED'] } })],
    });
    expect(await screen.findByText('1 claim')).toBeVisible();
  });

  it('says when there is none', async () => {
    show(<ClaimsPage />, { at: '/claims', answers: [list(0)] });
    expect(await screen.findByText('No practice has asked to be paid for its actual performance.')).toBeVisible();
  });
});
