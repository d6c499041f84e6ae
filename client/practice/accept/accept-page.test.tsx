import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { SignatoriesDocument } from '../../generated/parts/cannot-sign/cannot-sign.ts';
import { OfferToAcceptDocument, OptInDocument } from '../../generated/practice/accept/accept.ts';
import { FINGERPRINT, may } from '../../testing/a-consultation.ts';
import {
  NO_RIGHT_TO_SIGN,
  aParticipation,
  aPracticeSession,
  anOfferToAccept,
  someSignatories,
} from '../../testing/an-offer.ts';
import { fill } from '../../testing/fill.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { AcceptPage } from './accept-page.tsx';
import { AcceptedPage } from './accepted-page.tsx';

const SHOWN = { at: '/offers/offer-1/accept', path: '/offers/:offerId/accept/:step?', session: aPracticeSession() };
const page = answer({ document: OfferToAcceptDocument, data: { offer: anOfferToAccept() } });
const permissions = { __typename: 'OfferPermissions', accept: may(), decline: may() } as const;
const accepted = anOfferToAccept({ response: 'ACCEPTED', version: 2, participation: aParticipation() });
const optsIn = answer({
  document: OptInDocument,
  variables: { offerId: 'offer-1', expectedVersion: 1, fingerprint: FINGERPRINT, authority: 'Partner' },
  data: {
    optIn: {
      __typename: 'Offer',
      id: 'offer-1',
      version: 2,
      response: 'ACCEPTED',
      participation: aParticipation(),
      permissions,
    },
  },
});

describe('accepting an offer', () => {
  it('goes from the check, with the exit terms, over the declaration to the confirmation', async () => {
    const shown = show(<AcceptPage />, { ...SHOWN, answers: [page, optsIn] });
    expect(await screen.findByRole('heading', { name: 'How to leave' })).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('link', { name: 'Continue to the declaration' }));
    await fill(shown.user, await screen.findByLabelText('By what authority do you sign?'), 'Partner');
    await shown.user.click(screen.getByRole('checkbox', { name: /I am authorised to accept for Abbey Surgery/ }));
    expect(await accessibilityFaults(shown)).toEqual([]);
    await shown.user.click(screen.getByRole('button', { name: 'Accept the offer' }));
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/offers/offer-1/accepted');
  });

  it('does not accept without an authority', async () => {
    const { user } = show(<AcceptPage />, { ...SHOWN, at: '/offers/offer-1/accept/declare', answers: [page] });
    // What is missing is said at once, not one thing after another.
    await user.click(await screen.findByRole('button', { name: 'Accept the offer' }));
    expect(await screen.findByRole('link', { name: 'Say by what authority you sign' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Confirm that you have checked this' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: /I am authorised/ }));
    await user.click(screen.getByRole('button', { name: 'Accept the offer' }));
    expect(screen.getByRole('link', { name: 'Say by what authority you sign' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Confirm that you have checked this' })).toBeNull();
  });

  it('shows the refusal when the window closed a second ago, and keeps what was typed', async () => {
    const message = 'Opting in closed on 19 December 2025, 11:59pm. The practice stays on the national contract.';
    const refused = answer({
      document: OptInDocument,
      data: {
        optIn: { __typename: 'Refused', code: 'OFFER_HAS_CLOSED', message, field: null, remedy: null, reasons: [] },
      },
    });
    const { user } = show(<AcceptPage />, { ...SHOWN, at: '/offers/offer-1/accept/declare', answers: [page, refused] });
    await fill(user, await screen.findByLabelText('By what authority do you sign?'), 'Partner');
    await user.click(screen.getByRole('checkbox', { name: /I am authorised/ }));
    await user.click(screen.getByRole('button', { name: 'Accept the offer' }));
    expect(await screen.findByText(message)).toBeVisible();
    expect(screen.getByLabelText<HTMLInputElement>('By what authority do you sign?').value).toBe('Partner');
  });

  it('names whom to ask when one has not the right to sign', async () => {
    const offer = anOfferToAccept({ permissions: { ...permissions, accept: NO_RIGHT_TO_SIGN } });
    show(<AcceptPage />, {
      ...SHOWN,
      answers: [
        answer({ document: OfferToAcceptDocument, data: { offer } }),
        answer({ document: SignatoriesDocument, data: someSignatories() }),
      ],
    });
    expect(await screen.findByText(/You cannot sign this: ask Dr Ann Abbot/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Continue to the declaration' })).toBeNull();
  });
});

describe('after accepting', () => {
  const AFTER = { at: '/offers/offer-1/accepted', path: '/offers/:offerId/accepted', session: aPracticeSession() };

  it('gives the reference, the day it counts from, and until when one can change one’s mind', async () => {
    const shown = show(<AcceptedPage />, {
      ...AFTER,
      answers: [answer({ document: OfferToAcceptDocument, data: { offer: accepted } })],
    });
    expect(await screen.findByText('participation-1')).toBeVisible();
    expect(screen.getByText(/In effect from 1 January 2026/)).toBeVisible();
    expect(screen.getByText('You can change your mind until 19 December 2025, 11:59pm.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('promises no change of mind once the window is over', async () => {
    const offer = { ...accepted, permissions: { ...permissions, decline: NO_RIGHT_TO_SIGN } };
    show(<AcceptedPage />, { ...AFTER, answers: [answer({ document: OfferToAcceptDocument, data: { offer } })] });
    expect(await screen.findByText('participation-1')).toBeVisible();
    expect(screen.queryByText(/You can change your mind/)).toBeNull();
  });

  it('is not there for an offer that was not accepted', async () => {
    show(<AcceptedPage />, { ...AFTER, answers: [page] });
    expect((await screen.findByTestId('elsewhere')).textContent).toBe('/offers/offer-1');
  });
});
