import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import {
  DeclineOfferDocument,
  OfferToDeclineDocument,
  type OfferToDeclineQuery,
} from '../../generated/practice/decline/decline.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import { aPracticeSession } from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { DeclinePage } from './decline-page.tsx';

type Offer = NonNullable<OfferToDeclineQuery['offer']>;

const offer = (changes: Partial<Offer> = {}) =>
  answer({
    document: OfferToDeclineDocument,
    data: {
      offer: {
        __typename: 'Offer',
        id: 'offer-1',
        version: 1,
        response: 'SILENT',
        closesAt: '2025-12-19T23:59:59.000Z',
        scheme: { __typename: 'Scheme', id: 'scheme-1', name: 'Working together' },
        phase: { __typename: 'Phase', key: 'planning', name: 'Planning', to: '2026-03-31' },
        practice: { __typename: 'Organisation', id: 'practice-1', name: 'Abbey Surgery' },
        permissions: { __typename: 'OfferPermissions', decline: may(), leave: may() },
        ...changes,
      },
    },
  });
const SHOWN = { at: '/offers/offer-1/decline', path: '/offers/:offerId/decline', session: aPracticeSession() };

describe('declining an offer', () => {
  it('says that it leaves the national contract whole, and declines with an authority', async () => {
    const declines = answer({
      document: DeclineOfferDocument,
      variables: { offerId: 'offer-1', expectedVersion: 1, authority: 'Partner' },
      data: { declineOffer: { __typename: 'Offer', id: 'offer-1', version: 2, response: 'DECLINED' } },
    });
    const shown = show(<DeclinePage />, { ...SHOWN, answers: [offer(), declines] });
    expect(await screen.findByText(/stays on the national contract, in full/)).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await fill(shown.user, screen.getByLabelText('By what authority do you sign?'), 'Partner');
    await shown.user.click(screen.getByRole('checkbox'));
    await shown.user.click(screen.getByRole('button', { name: 'Decline the offer' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/offers/offer-1');
  });

  it('that was accepted is taking it back, in its own words, with what leaving is', async () => {
    const declines = answer({
      document: DeclineOfferDocument,
      variables: { offerId: 'offer-1', expectedVersion: 1, authority: 'Partner' },
      data: { declineOffer: { __typename: 'Offer', id: 'offer-1', version: 2, response: 'DECLINED' } },
    });
    const shown = show(<DeclinePage />, { ...SHOWN, answers: [offer({ response: 'ACCEPTED' }), declines] });
    expect(await screen.findByRole('heading', { level: 1, name: /Take back the acceptance/ })).toBeVisible();
    expect(
      screen.getByText(/^Until 19 December 2025, 11:59pm the practice can take back .* as if it had never joined/),
    ).toBeVisible();
    expect(screen.getByText(/^It can leave from any day up to 31 March 2026: after the notice/)).toBeVisible();
    expect(shown.container).not.toHaveTextContent(/declin/i);
    expect(await accessibilityFaults(shown)).toEqual([]);
    await fill(shown.user, screen.getByLabelText('By what authority do you sign?'), 'Partner');
    await shown.user.click(screen.getByRole('checkbox', { name: /take back the acceptance of Abbey Surgery/ }));
    await shown.user.click(screen.getByRole('button', { name: 'Take back the acceptance' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/offers/offer-1');
  });

  it('says why it cannot be declined', async () => {
    const permissions = {
      __typename: 'OfferPermissions',
      decline: mayNot('OFFER_IS_TAKEN_UP', 'Your practice has already opted in.'),
      leave: may(),
    } as const;
    show(<DeclinePage />, { ...SHOWN, answers: [offer({ response: 'ACCEPTED', permissions })] });
    expect(
      await screen.findByText('The acceptance cannot be taken back now: Your practice has already opted in.'),
    ).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
