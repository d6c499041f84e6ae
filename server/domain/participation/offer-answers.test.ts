import { describe, expect, it } from '@jest/globals';
import { endOfLondonDay, startOfLondonDay } from '../dates.ts';
import type { Outcome } from '../outcome.ts';
import { whyUnread } from '../schemes/read-definition.ts';
import type { Readable } from '../schemes/read-definition.ts';
import { decideDeclineOffer, whyNotDeclineOffer } from './decide-decline-offer.ts';
import { decideOptIn, whyNotOptIn } from './decide-opt-in.ts';
import {
  decideRevertToNationalContract,
  earliestDayToLeave,
  whyNotRevertToNationalContract,
} from './decide-revert-to-national-contract.ts';
import type { LeaveFacts } from './decide-revert-to-national-contract.ts';
import { offerMoves } from './offer-states.ts';
import type { OfferResponse } from './offer-states.ts';

const facts = (
  changes: {
    response?: OfferResponse;
    now?: Date;
    state?: 'published' | 'ended';
    closedOn?: string | null;
    noticeDays?: number;
    unread?: LeaveFacts['text']['unread'];
  } = {},
): LeaveFacts & Readable => ({
  unread: whyUnread(changes.unread ?? []),
  offer: {
    from: '2026-01-01',
    to: '2026-03-31',
    response: changes.response ?? 'silent',
    fingerprint: 'abc',
    opensAt: startOfLondonDay('2025-11-01'),
    closesAt: endOfLondonDay('2025-12-19'),
  },
  scheme: { state: changes.state ?? 'published', endedFrom: changes.state === 'ended' ? '2025-12-01' : null },
  practice: { closedOn: changes.closedOn ?? null },
  now: changes.now ?? new Date('2025-11-20T12:00:00Z'),
  text: {
    unread: changes.unread ?? [],
    definition: { exitTerms: { noticeDays: changes.noticeDays ?? 28, text: '' } },
  },
});
const colour = { path: 'colour', code: 'UNKNOWN', message: 'colour is not known' };
const given = { fingerprint: 'abc', authority: 'Partner, for the partnership' };
const codes = (outcome: Outcome<unknown>): string[] =>
  outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => (field ? `${code} ${field}` : code));

describe('opting in', () => {
  it('takes effect on the first day of the phase', () => {
    expect(decideOptIn(facts(), given)).toEqual({
      accepted: true,
      value: { response: 'accepted', effectiveFrom: '2026-01-01' },
    });
  });

  it.each([
    ['2025-10-31T23:59:59.999Z', 'OFFER_IS_NOT_OPEN_YET'],
    ['2025-11-01T00:00:00.000Z', undefined],
    ['2025-12-19T23:59:59.999Z', undefined],
    ['2025-12-20T00:00:00.000Z', 'OFFER_HAS_CLOSED'],
  ])('at %s London time: %s', (now, code) => {
    expect(whyNotOptIn(facts({ now: new Date(now) }))?.code).toBe(code);
  });

  it('says when the window closed, and that the practice stays national', () => {
    expect(whyNotOptIn(facts({ now: new Date('2026-01-05T09:00:00Z') }))?.message).toBe(
      'Opting in closed on 19 December 2025, 11:59pm. The practice stays on the national contract.',
    );
  });

  it('rests on the text that was shown, and on an authority', () => {
    expect(codes(decideOptIn(facts(), { fingerprint: 'abd', authority: ' ' }))).toEqual([
      'TEXT_IS_NOT_THE_ONE_SHOWN fingerprint',
      'AUTHORITY_IS_MISSING authority',
    ]);
    expect(codes(decideOptIn(facts(), { ...given, authority: 'For patient 943 476 5919' }))).toEqual([
      'TEXT_LOOKS_LIKE_A_PATIENT authority',
    ]);
  });

  it.each([
    [facts({ response: 'accepted' }), 'OFFER_IS_TAKEN_UP'],
    [facts({ response: 'left' }), 'OFFER_WAS_LEFT'],
    [facts({ response: 'reverted', state: 'ended' }), 'SCHEME_HAS_ENDED'],
    [facts({ state: 'ended' }), 'SCHEME_HAS_ENDED'],
    [facts({ closedOn: '2025-11-19' }), 'PRACTICE_IS_CLOSED'],
    [facts({ closedOn: '2025-12-31' }), 'PRACTICE_IS_CLOSED'],
    [facts({ closedOn: '2026-01-01' }), undefined],
    [facts({ response: 'declined' }), undefined],
    [facts({ unread: [colour] }), 'TEXT_CANNOT_BE_READ'],
    [facts({ unread: [colour], closedOn: '2025-11-19' }), 'PRACTICE_IS_CLOSED'],
  ])('case %#', (situation, code) => {
    expect(whyNotOptIn(situation)?.code).toBe(code);
  });
});

describe('declining', () => {
  it('needs no text that can be read', () => {
    expect(whyNotDeclineOffer(facts({ unread: [colour] }))).toBeNull();
  });

  it('may take back an acceptance while the window is open, and not after', () => {
    expect(decideDeclineOffer(facts({ response: 'accepted' }), 'Partner')).toEqual({
      accepted: true,
      value: { response: 'declined', effectiveFrom: '2025-11-20', withdraws: true },
    });
    const late = new Date('2025-12-20T00:00:00Z');
    expect(whyNotDeclineOffer(facts({ response: 'accepted', now: late }))?.code).toBe('OFFER_IS_TAKEN_UP');
    expect(whyNotDeclineOffer(facts({ response: 'silent', now: late }))?.code).toBe('OFFER_HAS_CLOSED');
  });

  it('is not done twice, nor without authority', () => {
    expect(codes(decideDeclineOffer(facts({ response: 'declined' }), 'Partner'))).toEqual(['OFFER_WAS_DECLINED']);
    expect(codes(decideDeclineOffer(facts(), ''))).toEqual(['AUTHORITY_IS_MISSING authority']);
  });
});

describe('leaving', () => {
  const inPhase = (changes: Parameters<typeof facts>[0] = {}) =>
    facts({ response: 'accepted', now: new Date('2026-02-02T10:00:00Z'), ...changes });

  it('takes effect after the notice, never before the phase', () => {
    expect(earliestDayToLeave(inPhase())).toBe('2026-03-02');
    expect(earliestDayToLeave(inPhase({ noticeDays: 0 }))).toBe('2026-02-02');
    expect(earliestDayToLeave(facts({ now: new Date('2025-11-20T12:00:00Z') }))).toBe('2026-01-01');
  });

  it('keeps the days before the national contract applies', () => {
    expect(decideRevertToNationalContract(inPhase(), { effectiveFrom: '2026-03-02', authority: 'Partner' })).toEqual({
      accepted: true,
      value: { stays: { from: '2026-01-01', to: '2026-03-01' } },
    });
    expect(
      decideRevertToNationalContract(facts({ response: 'accepted' }), {
        effectiveFrom: '2026-01-01',
        authority: 'Partner',
      }),
    ).toEqual({ accepted: true, value: { stays: null } });
  });

  it.each([
    ['2026-03-01', 'LEAVING_NEEDS_NOTICE effectiveFrom'],
    ['2026-04-01', 'LEAVING_IS_AFTER_THE_PHASE effectiveFrom'],
  ])('on %s is refused: %s', (effectiveFrom, refusal) => {
    expect(codes(decideRevertToNationalContract(inPhase(), { effectiveFrom, authority: 'Partner' }))).toEqual([
      refusal,
    ]);
  });

  it('counts the notice in London days', () => {
    // Half past eleven in the evening of 30 June in UTC is 1 July in London.
    expect(earliestDayToLeave({ ...inPhase({ noticeDays: 1, now: new Date('2026-06-30T23:30:00Z') }) })).toBe(
      '2026-07-02',
    );
  });

  it.each([
    [inPhase({ response: 'silent' }), 'OFFER_IS_NOT_TAKEN_UP'],
    [inPhase({ response: 'left' }), 'OFFER_WAS_LEFT'],
    [inPhase({ state: 'ended' }), 'SCHEME_HAS_ENDED'],
    [inPhase({ unread: [colour], response: 'silent' }), 'OFFER_IS_NOT_TAKEN_UP'],
    [inPhase({ unread: [colour] }), 'TEXT_CANNOT_BE_READ'],
    [inPhase({ noticeDays: 90 }), 'LEAVING_IS_AFTER_THE_PHASE'],
    [inPhase(), undefined],
  ])('case %#', (situation, code) => {
    expect(whyNotRevertToNationalContract(situation)?.code).toBe(code);
  });
});

describe('who answers', () => {
  it('no move of a commissioner leads to accepted (D5-7)', () => {
    expect(
      Object.values(offerMoves)
        .filter(({ by }) => by === 'commissioner')
        .map(({ to }) => to),
    ).toEqual(['reverted', 'reverted']);
  });
});
