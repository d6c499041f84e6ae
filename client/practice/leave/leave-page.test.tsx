import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { SignatoriesDocument } from '../../generated/parts/cannot-sign/cannot-sign.ts';
import {
  type CoverPartsFragment,
  LeavePreviewDocument,
  type LeavePreviewQuery,
  RevertToNationalContractDocument,
} from '../../generated/practice/leave/leave.ts';
import { may } from '../../testing/a-consultation.ts';
import { NO_RIGHT_TO_SIGN, aPracticeSession, someSignatories } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { LeavePage } from './leave-page.tsx';

const cover = (on: string, local: boolean): CoverPartsFragment => ({
  __typename: 'Cover',
  on,
  financialYear: '2025-26',
  nationalCount: local ? 1 : 2,
  localCount: local ? 1 : 0,
  indicators: [
    {
      __typename: 'CoverRow',
      indicator: 'AST007',
      description: 'Asthma review',
      cover: local ? 'local' : 'national',
      schemeId: local ? 'scheme-1' : null,
      schemeName: local ? 'Working together' : null,
    },
    {
      __typename: 'CoverRow',
      indicator: 'HYP008',
      description: 'Blood pressure',
      cover: 'national',
      schemeId: null,
      schemeName: null,
    },
  ],
});

const offer: NonNullable<LeavePreviewQuery['offer']> = {
  __typename: 'Offer',
  id: 'offer-1',
  version: 4,
  response: 'ACCEPTED',
  closesAt: '2025-12-19T23:59:59.000Z',
  scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together' },
  phase: { __typename: 'Phase', key: 'planning', name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  practice: { __typename: 'Organisation', id: 'practice-1', name: 'Abbey Surgery' },
  permissions: { __typename: 'OfferPermissions', leave: may(), decline: NO_RIGHT_TO_SIGN },
};

const preview = (day = '2026-02-01'): NonNullable<LeavePreviewQuery['leavePreview']> => ({
  __typename: 'LeavePreview',
  offerId: 'offer-1',
  schemeName: 'Working together',
  earliestEffectiveFrom: '2026-02-01',
  exitTerms:
    'A practice may leave at any time by giving notice.\nNotice: 28 days. After it the national contract applies again.',
  moneyNote: 'Nothing is paid for days after leaving.',
  before: cover('2026-01-31', true),
  after: cover(day, false),
});

const ON = (effectiveFrom: string | null, day = '2026-02-01') =>
  answer({
    document: LeavePreviewDocument,
    variables: { offerId: 'offer-1', effectiveFrom },
    data: { offer, leavePreview: preview(day) },
  });
const SHOWN = {
  at: '/offers/offer-1/leave',
  path: '/offers/:offerId/leave/:step?',
  session: aPracticeSession({ today: '2026-01-04' }),
};

describe('leaving a scheme', () => {
  it('shows the terms, the money, the earliest day and what changes before anything happens', async () => {
    const shown = show(<LeavePage />, { ...SHOWN, answers: [ON(null)] });
    expect(await screen.findByText('Nothing is paid for days after leaving.')).toBeVisible();
    expect(screen.getByText('Notice: 28 days. After it the national contract applies again.')).toBeVisible();
    const changed = within(screen.getByRole('table', { name: 'What changes on 1 February 2026' }));
    expect(changed.getAllByRole('row')).toHaveLength(2);
    expect(changed.getByRole('rowheader', { name: /AST007/ })).toBeVisible();
    expect(
      screen.getByText('If you leave, the national contract covers all 2 indicators on 1 February 2026.'),
    ).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('is done on the third screen: preview, declaration, certificate', async () => {
    const reverts = answer({
      document: RevertToNationalContractDocument,
      variables: { offerId: 'offer-1', expectedVersion: 4, effectiveFrom: '2026-02-01', authority: 'Partner' },
      data: {
        revertToNationalContract: {
          __typename: 'Certificate',
          id: 'certificate-1',
          kind: 'practice_left',
          effectiveFrom: '2026-02-01',
          fingerprint: 'c0de',
          issuedBy: 'Dr Ann Abbot',
          issuedAt: '2026-01-04T09:00:00.000Z',
          sentence: 'Abbey Surgery is back.',
          scheme: {
            __typename: 'Scheme',
            id: 'scheme-1',
            name: 'Working together',
            commissioner: { __typename: 'Organisation', id: 'organisation-1', name: 'Marshland ICB' },
          },
          practice: null,
          lines: [],
        },
      },
    });
    const shown = show(<LeavePage />, { ...SHOWN, answers: [ON(null), ON('2026-02-01'), reverts] });
    await shown.user.click(await screen.findByRole('button', { name: 'Continue' }));
    await fill(shown.user, await screen.findByLabelText('By what authority do you sign?'), 'Partner');
    await shown.user.click(
      screen.getByRole('checkbox', { name: /I am authorised to leave the scheme for Abbey Surgery/ }),
    );
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Return to the national contract' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/certificates/certificate-1');
  });

  it('refuses a day before the notice has run, at the field', async () => {
    const { user } = show(<LeavePage />, { ...SHOWN, answers: [ON(null)] });
    await fill(user, await screen.findByLabelText('Month'), '1');
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('link', { name: 'The earliest day is 1 February 2026' })).toBeVisible();
  });

  it('shows what changes on another day', async () => {
    const { user } = show(<LeavePage />, { ...SHOWN, answers: [ON(null), ON('2026-03-01', '2026-03-01')] });
    await fill(user, await screen.findByLabelText('Month'), '3');
    await user.click(screen.getByRole('button', { name: 'Show what changes on that day' }));
    expect(await screen.findByRole('table', { name: 'What changes on 1 March 2026' })).toBeVisible();
  });

  it('folds a long list of changes, so that the way on is not far below', async () => {
    const many = (on: string, local: boolean): CoverPartsFragment => ({
      ...cover(on, local),
      indicators: Array.from({ length: 44 }, (_, number) => ({
        ...cover(on, local).indicators[0]!,
        indicator: `AST${number}`,
      })),
    });
    const leavePreview = { ...preview(), before: many('2026-01-31', true), after: many('2026-02-01', false) };
    const { user } = show(<LeavePage />, {
      ...SHOWN,
      answers: [answer({ document: LeavePreviewDocument, data: { offer, leavePreview } })],
    });
    await user.click(await screen.findByText('See each of the 44 indicators that change'));
    expect(screen.getByRole('rowheader', { name: /AST43/ })).toBeVisible();
  });

  it('does not go on from an address with a day that cannot be', async () => {
    show(<LeavePage />, { ...SHOWN, at: '/offers/offer-1/leave/confirm?from=2026-01-02', answers: [ON('2026-01-02')] });
    expect(await screen.findByText('The practice cannot leave on that day.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Return to the national contract' })).toBeNull();
  });

  it('names whom to ask when one has not the right to sign', async () => {
    const refused = { ...offer, permissions: { ...offer.permissions, leave: NO_RIGHT_TO_SIGN } };
    show(<LeavePage />, {
      ...SHOWN,
      answers: [
        answer({ document: LeavePreviewDocument, data: { offer: refused, leavePreview: preview() } }),
        answer({ document: SignatoriesDocument, data: someSignatories() }),
      ],
    });
    expect(await screen.findByText(/You cannot sign this: ask Dr Ann Abbot/)).toBeVisible();
  });
});
