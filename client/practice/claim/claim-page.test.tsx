import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  AskForActualPerformanceDocument,
  OfferClaimsDocument,
  type OfferClaimsQuery,
  type OwnClaimFragment,
  WithdrawClaimDocument,
} from '../../generated/practice/claim/claim.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { ClaimPage } from './claim-page.tsx';

type Case = NonNullable<OfferClaimsQuery['offerClaims']>['cases'][number];

const SHOWN = {
  at: '/offers/offer-1/claim',
  path: '/offers/:offerId/claim',
  session: aPracticeSession({ today: '2026-04-02' }),
};
const money = (pence: number) => ({ __typename: 'Money' as const, pence });

const own = (changes: Partial<OwnClaimFragment> = {}): OwnClaimFragment => ({
  __typename: 'Claim',
  id: 'claim-1',
  version: 1,
  state: 'WAITING',
  actual: money(2_520_000),
  actualSource: 'Report',
  reason: 'We did better.',
  askedBy: 'Dr Lee',
  askedAt: '2026-04-01T09:00:00.000Z',
  answerReason: null,
  answeredBy: null,
  answeredAt: null,
  permissions: { __typename: 'ClaimPermissions', withdraw: may() },
  ...changes,
});
const aCase = (changes: Partial<Case> = {}): Case => ({
  __typename: 'ClaimCase',
  componentKey: 'quarter',
  componentName: 'Share of last year',
  year: '2025-26',
  claimPercent: '5.00',
  share: money(2_400_000),
  least: money(2_520_000),
  noShareBecause: null,
  onRecord: null,
  onRecordSource: null,
  ask: may(),
  claims: [],
  ...changes,
});
const page = (cases: Case[]) =>
  answer({
    document: OfferClaimsDocument,
    data: {
      offerClaims: {
        __typename: 'OfferClaims',
        cases,
        offer: {
          __typename: 'Offer',
          id: 'offer-1',
          scheme: { __typename: 'Scheme', id: 's', name: 'Working together' },
          phase: { __typename: 'Phase', key: 'planning', name: 'Planning' },
        },
      },
    },
  });
const send = async (user: ReturnType<typeof show>['user'], sum: string) => {
  await fill(user, await screen.findByLabelText('Actual sum, in pounds'), sum);
  await fill(user, screen.getByLabelText('Where is it taken from?'), 'Report of 2 April');
  await fill(user, screen.getByLabelText('Why do you ask?'), 'We did better.');
  await user.click(screen.getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Ask the commissioner' }));
};

describe('asking for actual performance', () => {
  it('shows the share, the percentage and the least sum before anything is asked', async () => {
    const shown = show(<ClaimPage />, { ...SHOWN, answers: [page([aCase()])] });
    expect(await screen.findByText('£24,000.00')).toBeVisible();
    expect(screen.getByText('£25,200.00')).toBeVisible();
    expect(screen.getByLabelText('Actual sum, in pounds')).toHaveAccessibleDescription('At least £25,200.00');
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('sends the sum in pence with its source and the reason', async () => {
    const asks = answer({
      document: AskForActualPerformanceDocument,
      variables: {
        offerId: 'offer-1',
        componentKey: 'quarter',
        actualPence: 2_520_000,
        actualSource: 'Report of 2 April',
        reason: 'We did better.',
      },
      data: { askForActualPerformance: own() },
    });
    const { user } = show(<ClaimPage />, {
      ...SHOWN,
      answers: [
        { ...page([aCase()]), maxUsageCount: 1 },
        asks,
        page([
          aCase({ claims: [own()], ask: mayNot('CLAIM_WAITS', 'A claim is waiting for the commissioner already.') }),
        ]),
      ],
    });
    await send(user, '25,200.00');
    expect(await screen.findByText('Waits for the commissioner')).toBeVisible();
    expect(screen.getByText('You cannot ask now: A claim is waiting for the commissioner already.')).toBeVisible();
  });

  it('shows the sum when it is a penny short', async () => {
    const message = '£25,199.99 is less than £24,000.00 × (100 + 5.00) ÷ 100 = £25,200.00, so it may not be asked for.';
    const refuses = answer({
      document: AskForActualPerformanceDocument,
      variables: { actualPence: 2_519_999 },
      data: {
        askForActualPerformance: {
          __typename: 'Refused',
          code: 'CLAIM_IS_NOT_BETTER_ENOUGH',
          message,
          field: 'actualPence',
          remedy: null,
          reasons: [],
        },
      },
    });
    const { user } = show(<ClaimPage />, { ...SHOWN, answers: [page([aCase()]), refuses] });
    await send(user, '25199.99');
    expect(await screen.findByRole('link', { name: message })).toBeVisible();
  });

  it('asks for no sum where one is on record, and points at what is missing', async () => {
    const { user } = show(<ClaimPage />, {
      ...SHOWN,
      answers: [page([aCase({ onRecord: money(2_530_000), onRecordSource: 'CQRS' })])],
    });
    expect(await screen.findByText(/£25,300.00/)).toBeVisible();
    expect(screen.queryByLabelText('Actual sum, in pounds')).toBeNull();
    await user.click(screen.getByRole('checkbox'));
    await user.click(screen.getByRole('button', { name: 'Ask the commissioner' }));
    expect(screen.getByRole('link', { name: 'Give a reason' })).toBeVisible();
  });

  it('says why there is no share, and asks for nothing then', async () => {
    show(<ClaimPage />, {
      ...SHOWN,
      answers: [page([aCase({ share: null, least: null, noShareBecause: 'QOF payment for 2024-25 is missing' })])],
    });
    expect(await screen.findByText('Cannot be worked out: QOF payment for 2024-25 is missing')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Ask the commissioner' })).toBeNull();
  });

  it('is not part of a scheme without such a claim', async () => {
    show(<ClaimPage />, { ...SHOWN, answers: [page([])] });
    expect(await screen.findByText('This scheme has no claim for actual performance.')).toBeVisible();
  });
});

describe('what was asked', () => {
  it('can be taken back with a reason', async () => {
    const back = answer({
      document: WithdrawClaimDocument,
      variables: { claimId: 'claim-1', expectedVersion: 1, reason: 'A slip.' },
      data: { withdrawClaim: own({ state: 'WITHDRAWN' }) },
    });
    const { user } = show(<ClaimPage />, { ...SHOWN, answers: [page([aCase({ claims: [own()] })]), back] });
    await user.click(await screen.findByText('Take this request back'));
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(screen.getByRole('link', { name: 'Give a reason' })).toBeVisible();
    await fill(user, screen.getByLabelText('Reason'), 'A slip.');
    await user.click(screen.getByRole('button', { name: 'Take it back' }));
    expect(await screen.findByText('Taken back')).toBeVisible();
  });

  it('shows the decision with who made it and why', async () => {
    const declined = own({
      state: 'DECLINED',
      answerReason: 'The report is about another year.',
      answeredBy: 'Ada Byfield',
      answeredAt: '2026-04-03T09:00:00.000Z',
      permissions: { __typename: 'ClaimPermissions', withdraw: mayNot('CLAIM_IS_ANSWERED', 'x') },
    });
    show(<ClaimPage />, { ...SHOWN, answers: [page([aCase({ claims: [declined] })])] });
    expect(await screen.findByText('Declined')).toBeVisible();
    expect(screen.getByText(/The report is about another year. \(Ada Byfield/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Ask again' })).toBeVisible();
  });
});
