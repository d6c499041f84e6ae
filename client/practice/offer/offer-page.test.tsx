import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { SignatoriesDocument } from '../../generated/parts/cannot-sign/cannot-sign.ts';
import { OwnSuccessionsDocument, PracticeOfferDocument } from '../../generated/practice/offer/offer.ts';
import { aDeparture } from '../../testing/a-departure.ts';
import { aListedSimulation, simulationsAre } from '../../testing/a-simulation.ts';
import { may, mayNot } from '../../testing/a-consultation.ts';
import {
  NO_RIGHT_TO_SIGN,
  aParticipation,
  aPracticeSession,
  anOffer,
  someSignatories,
} from '../../testing/an-offer.ts';
import { accessibilityFaults, answer, show } from '../../testing/render.tsx';
import { OfferPage } from './offer-page.tsx';

const SHOWN = { at: '/offers/offer-1', path: '/offers/:offerId', session: aPracticeSession() };
const offer = (changes: Parameters<typeof anOffer>[0] = {}) =>
  answer({ document: PracticeOfferDocument, data: { offer: anOffer(changes) } });
const nothingTakenOver = answer({
  document: OwnSuccessionsDocument,
  data: { successions: { __typename: 'SuccessionConnection', totalCount: 0, nodes: [] } },
});
const isBefore = (one: Element, other: Element): boolean =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

describe('an offer', () => {
  it('leads to what the commissioner shares about it, and says which text was tried', async () => {
    const tried = [
      aListedSimulation(),
      aListedSimulation({ id: 'simulation-2', phaseName: 'Operating', fingerprint: 'f'.repeat(64) }),
      aListedSimulation({ id: 'old', supersededBy: 'simulation-1' }),
    ];
    show(<OfferPage />, {
      ...SHOWN,
      answers: [nothingTakenOver, offer({ fingerprint: aListedSimulation().fingerprint }), simulationsAre(tried)],
    });
    const list = (await screen.findByRole('link', { name: 'Simulation of Planning' })).closest('ul') as HTMLElement;
    expect(
      within(list)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'Simulation of Planning, shared on 5 November 2025: of exactly this text',
      'Simulation of Operating, shared on 5 November 2025: of another text, version 2',
    ]);
  });

  it('of a commissioner that the practice has left has no clock; what was begun can still be finished', async () => {
    const leave = may();
    show(<OfferPage />, {
      ...SHOWN,
      answers: [
        nothingTakenOver,
        simulationsAre([]),
        offer({
          response: 'ACCEPTED',
          departure: aDeparture(),
          permissions: { ...anOffer().permissions, leave },
        }),
      ],
    });
    expect(await screen.findByText('We are with Fenland ICB since 1 June 2025')).toBeVisible();
    expect(screen.queryByText('9 days left')).toBeNull();
    expect(screen.getByText(/It still takes part to the end of the phase, unless it leaves/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Leave and return to the national contract' })).toBeVisible();
  });

  it('says what, why, who said what, hours and costs, with the national contract beside it', async () => {
    const shown = show(<OfferPage />, { ...SHOWN, answers: [nothingTakenOver, simulationsAre([]), offer()] });
    expect(await screen.findByRole('heading', { level: 1, name: /Working together: Planning/ })).toBeVisible();
    expect(screen.getByText('9 days left')).toBeVisible();
    for (const words of [
      'A fair offer.',
      'Notice of 14 days.',
      'PCC 25/11/7',
      'It asks about 24 hours of each practice.',
      'The practice bears costs of its own: Time of two clinicians.',
      'Planning discussions: at least 3. Each is a discussion.',
    ]) {
      expect(screen.getAllByText(words)[0]).toBeVisible();
    }
    const guaranteed = within(screen.getByRole('row', { name: /Guaranteed/ }));
    expect(guaranteed.getByText(/£24,000\.00/)).toBeVisible();
    expect(guaranteed.getByText('Nothing is certain before the year ends.')).toBeVisible();
    expect(await accessibilityFaults(shown)).toEqual([]);
  });

  it('has the exit terms above the way to accept', async () => {
    show(<OfferPage />, { ...SHOWN, answers: [nothingTakenOver, simulationsAre([]), offer()] });
    const accept = await screen.findByRole('link', { name: 'Accept this offer' });
    expect(isBefore(screen.getByRole('heading', { level: 2, name: 'How to leave' }), accept)).toBe(true);
  });

  it('names whom to ask when one has not the right to sign', async () => {
    const permissions = { ...anOffer().permissions, accept: NO_RIGHT_TO_SIGN, decline: NO_RIGHT_TO_SIGN };
    show(<OfferPage />, {
      ...SHOWN,
      answers: [
        nothingTakenOver,
        simulationsAre([]),
        offer({ permissions }),
        answer({ document: SignatoriesDocument, data: someSignatories() }),
      ],
    });
    expect(
      await screen.findByText('You cannot sign this: ask Dr Ann Abbot. They may sign for Abbey Surgery.'),
    ).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Accept this offer' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Decline' })).toBeNull();
  });

  it('says until when one can change one’s mind after accepting, and then how to leave', async () => {
    const accepted = { response: 'ACCEPTED' as const, participation: { ...aParticipation(), requirementsMet: false } };
    const permissions = { ...anOffer().permissions, decline: may(), leave: may() };
    show(<OfferPage />, {
      ...SHOWN,
      answers: [nothingTakenOver, simulationsAre([]), offer({ ...accepted, permissions })],
    });
    expect(await screen.findByText(/^Until 19 December 2025, 11:59pm the practice can take back/)).toBeVisible();
    expect(screen.getByText(/^It can leave from any day up to 31 March 2026: after the notice/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Leave and return to the national contract' }).getAttribute('href')).toBe(
      '/offers/offer-1/leave',
    );
  });

  it('offers to send evidence, counts and claims from the first day, and says before from when', async () => {
    const accepted = {
      response: 'ACCEPTED' as const,
      participation: { ...aParticipation(), requirementsMet: false },
      countsAsked: 1,
      claimsAllowed: 1,
    };
    const ways = ['Evidence', 'Report your counts', 'Ask to be paid for actual performance'];
    const notStarted = 'The phase starts on 1 January 2026.';
    const before = show(<OfferPage />, {
      ...SHOWN,
      answers: [simulationsAre([]), offer({ ...accepted, notStarted })],
    });
    expect(
      await screen.findByText(/^The phase starts on 1 January 2026. Evidence and counts can be sent/),
    ).toBeVisible();
    for (const name of ways) expect(screen.queryByRole('link', { name })).toBeNull();
    before.unmount();
    show(<OfferPage />, { ...SHOWN, answers: [simulationsAre([]), offer(accepted)] });
    for (const name of ways) expect(await screen.findByRole('link', { name })).toBeVisible();
  });

  it('leads to the certificate once the practice has left', async () => {
    const scheme = {
      ...anOffer().scheme,
      certificates: [
        { __typename: 'Certificate' as const, id: 'ended', kind: 'scheme_ended' },
        { __typename: 'Certificate' as const, id: 'left', kind: 'practice_left' },
      ],
    };
    show(<OfferPage />, {
      ...SHOWN,
      answers: [nothingTakenOver, simulationsAre([]), offer({ response: 'LEFT', scheme })],
    });
    expect((await screen.findByRole('link', { name: /^Certificate/ })).getAttribute('href')).toBe('/certificates/left');
    expect(screen.getByText(/The practice left this scheme/)).toBeVisible();
  });

  it('has no way to answer once the window is over', async () => {
    const closed = mayNot(
      'OFFER_HAS_CLOSED',
      'Opting in closed on 19 December 2025, 11:59pm. The practice stays on the national contract.',
    );
    show(<OfferPage />, {
      ...SHOWN,
      session: aPracticeSession({ today: '2025-12-20' }),
      answers: [
        nothingTakenOver,
        simulationsAre([]),
        offer({ permissions: { ...anOffer().permissions, accept: closed, decline: closed } }),
      ],
    });
    expect(await screen.findByText(/This cannot be accepted now: Opting in closed on 19 December 2025/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Accept this offer' })).toBeNull();
  });

  it('is not there for another practice', async () => {
    show(<OfferPage />, {
      ...SHOWN,
      answers: [nothingTakenOver, answer({ document: PracticeOfferDocument, data: { offer: null } })],
    });
    expect(await screen.findByRole('heading', { name: 'We cannot find that offer' })).toBeVisible();
  });
});
