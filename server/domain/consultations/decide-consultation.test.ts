import { describe, expect, it } from '@jest/globals';
import { endOfLondonDay } from '../dates.ts';
import { reason } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { consultationStates, isConsulted, whyNotOpen } from './consultation-states.ts';
import { decideExtendConsultation, whyNotExtendConsultation } from './decide-extend-consultation.ts';
import { decideRecordNoResponse } from './decide-record-no-response.ts';
import { decideReplyToComment } from './decide-reply-to-comment.ts';
import { decideSendComment } from './decide-send-comment.ts';
import { decideSignConsultation } from './decide-sign-consultation.ts';
import { decideStartConsultation } from './decide-start-consultation.ts';
import { decideWriteComment } from './decide-write-comment.ts';

const open = { state: 'open' as const, closesAt: endOfLondonDay('2024-03-07'), fingerprint: 'abc', unread: null };
const signature = {
  outcome: 'SUPPORTED' as const,
  conditions: '',
  statement: '',
  authority: 'Secretary',
  fingerprint: 'abc',
};
const codesOf = (outcome: Outcome<unknown>) =>
  outcome.accepted ? [] : outcome.refusal.reasons.map(({ code }) => code);
const before = new Date('2024-03-01T12:00:00Z');

describe('the closing time (product.md D1-1)', () => {
  it.each([
    ['2024-03-07', '2024-03-07T23:59:59.999Z', '2024-03-08T00:00:00.000Z'],
    ['2024-03-31', '2024-03-31T22:59:59.999Z', '2024-03-31T23:00:00.000Z'],
    ['2024-10-27', '2024-10-27T23:59:59.999Z', '2024-10-28T00:00:00.000Z'],
  ])('on %s is exact to the second in London', (day, inTime, late) => {
    const consultation = { ...open, closesAt: endOfLondonDay(day) };
    expect(whyNotOpen(consultation, new Date(inTime))).toBeNull();
    expect(whyNotOpen(consultation, new Date(late))?.code).toBe('CONSULTATION_IS_CLOSED');
    expect(codesOf(decideRecordNoResponse(consultation, new Date(inTime)))).toEqual(['CONSULTATION_IS_STILL_OPEN']);
    expect(codesOf(decideRecordNoResponse(consultation, new Date(late)))).toEqual([]);
  });
});

describe('signing', () => {
  it('names every thing that is wrong', () => {
    expect(
      codesOf(
        decideSignConsultation(
          open,
          { outcome: 'SUPPORTED_WITH_CONDITIONS', conditions: ' ', statement: '', authority: '', fingerprint: 'other' },
          before,
        ),
      ),
    ).toEqual(['TEXT_IS_NOT_THE_ONE_SHOWN', 'CONDITIONS_ARE_MISSING', 'AUTHORITY_IS_MISSING']);
  });

  it('cannot sign silence, nor twice', () => {
    expect(codesOf(decideSignConsultation(open, { ...signature, outcome: 'NO_RESPONSE_IN_TIME' }, before))).toEqual([
      'VALUE_IS_UNKNOWN',
    ]);
    expect(codesOf(decideSignConsultation({ ...open, state: 'responded' }, signature, before))).toEqual([
      'CONSULTATION_IS_NOT_OPEN',
    ]);
    expect(codesOf(decideSignConsultation(open, signature, before))).toEqual([]);
  });

  it('cannot sign what cannot be read, which is said of a consultation that is open', () => {
    const unread = reason('TEXT_CANNOT_BE_READ', 'colour', { problem: 'colour is not known' });
    expect(codesOf(decideSignConsultation({ ...open, unread }, signature, before))).toEqual(['TEXT_CANNOT_BE_READ']);
    expect(codesOf(decideSignConsultation({ ...open, state: 'responded', unread }, signature, before))).toEqual([
      'CONSULTATION_IS_NOT_OPEN',
    ]);
  });
});

describe('starting', () => {
  const asked = { lmcIds: ['lmc'], servingLmcIds: ['lmc'], closesOn: '2024-03-29', today: '2024-03-01' };

  it('asks for an LMC that serves, and 28 days', () => {
    expect(codesOf(decideStartConsultation({ state: 'draft', problems: [] }, asked))).toEqual([]);
    expect(
      codesOf(decideStartConsultation({ state: 'draft', problems: [] }, { ...asked, closesOn: '2024-03-28' })),
    ).toEqual(['CONSULTATION_CLOSES_TOO_SOON']);
    expect(codesOf(decideStartConsultation({ state: 'draft', problems: [] }, { ...asked, lmcIds: [] }))).toEqual([
      'CONSULTATION_NEEDS_AN_LMC',
    ]);
    expect(
      codesOf(decideStartConsultation({ state: 'draft', problems: [] }, { ...asked, lmcIds: ['elsewhere'] })),
    ).toEqual(['LMC_DOES_NOT_SERVE_YOU']);
    expect(codesOf(decideStartConsultation({ state: 'published', problems: [] }, asked))).toEqual([
      'SCHEME_IS_NOT_A_DRAFT',
    ]);
  });

  it('names every point of an unfinished text beside what was asked', () => {
    const problems = [reason('EXIT_TERMS_ARE_MISSING', 'exitTerms.text')];
    expect(codesOf(decideStartConsultation({ state: 'draft', problems }, { ...asked, lmcIds: [] }))).toEqual([
      'SCHEME_HAS_PROBLEMS',
      'EXIT_TERMS_ARE_MISSING',
      'CONSULTATION_NEEDS_AN_LMC',
    ]);
  });
});

describe('comments', () => {
  const late = new Date('2024-03-08T00:00:00Z');

  it('are written and sent while the consultation is open, and sent once', () => {
    expect(codesOf(decideWriteComment(open, 'Why?', before))).toEqual([]);
    expect(codesOf(decideWriteComment(open, ' ', late))).toEqual(['CONSULTATION_IS_CLOSED', 'FIELD_IS_EMPTY']);
    expect(codesOf(decideSendComment({ sentAt: null }, open, before))).toEqual([]);
    expect(codesOf(decideSendComment({ sentAt: before }, open, before))).toEqual(['COMMENT_IS_SENT']);
    expect(codesOf(decideSendComment({ sentAt: null }, open, late))).toEqual(['CONSULTATION_IS_CLOSED']);
  });

  it('are answered once', () => {
    expect(codesOf(decideReplyToComment({ reply: null }, 'Because.'))).toEqual([]);
    expect(codesOf(decideReplyToComment({ reply: 'Because.' }, ''))).toEqual(['COMMENT_HAS_A_REPLY']);
    expect(codesOf(decideReplyToComment({ reply: null }, ''))).toEqual(['FIELD_IS_EMPTY']);
  });
});

describe('deadlines and the end of a consultation', () => {
  it('moves a deadline later only (R15)', () => {
    expect(codesOf(decideExtendConsultation(open, '2024-03-07'))).toEqual(['DEADLINE_ONLY_MOVES_LATER']);
    expect(codesOf(decideExtendConsultation(open, '2024-03-08'))).toEqual([]);
    expect(codesOf(decideExtendConsultation(open, '2024-02-30'))).toEqual(['DATE_IS_NOT_A_DAY']);
    expect(consultationStates.filter((state) => !whyNotExtendConsultation({ state }))).toEqual(['open']);
  });

  it('counts a scheme as consulted when the last LMC has answered', () => {
    expect(isConsulted([])).toBe(false);
    expect(isConsulted(['responded', 'open'])).toBe(false);
    expect(isConsulted(['responded', 'no_response'])).toBe(true);
  });
});
