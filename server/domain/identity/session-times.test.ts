import { describe, expect, it } from '@jest/globals';
import { isDueForTouch, isSessionAlive, sessionExpiry } from './session-times.ts';

const at = (time: string) => new Date(`2025-11-03T${time}Z`);
const session = { lastSeenAt: at('09:00:00'), expiresAt: at('21:00:00'), endedAt: null };

describe('a session', () => {
  it.each([
    ['the moment it was last used', session, '09:00:00', true],
    ['29 minutes 59 seconds later', session, '09:29:59', true],
    ['30 minutes later', session, '09:30:00', false],
    ['busy, one second before its last instant', { ...session, lastSeenAt: at('20:59:00') }, '20:59:59', true],
    ['busy, at its last instant', { ...session, lastSeenAt: at('20:59:00') }, '21:00:00', false],
    ['ended', { ...session, endedAt: at('09:00:01') }, '09:00:02', false],
  ])('%s', (_when, times, now, alive) => {
    expect(isSessionAlive(times, at(now), 30)).toBe(alive);
  });

  it('lasts as many hours as it was given', () => {
    expect(sessionExpiry(at('09:00:00'), 12)).toEqual(at('21:00:00'));
  });

  it('is due to be written when a minute has gone by', () => {
    expect(isDueForTouch(null, at('09:00:00'))).toBe(true);
    expect(isDueForTouch(at('09:00:00'), at('09:00:59'))).toBe(false);
    expect(isDueForTouch(at('09:00:00'), at('09:01:00'))).toBe(true);
  });
});
