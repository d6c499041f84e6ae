import { describe, expect, it } from '@jest/globals';
import { deadlineCalendar } from './deadline-calendar.ts';

const ORIGIN = 'https://portal.example.test';
const OFFER = {
  key: 'answer_offer/1/Winter',
  title: 'Answer the offer of Winter, spring; and whatever else a name is made of until it fills a line',
  detail: 'Without an answer the practice stays on the national contract.',
  due: new Date('2026-03-31T22:59:59Z'),
  path: '/offers/1',
};

const linesOf = (file: string | null): string[] => (file ?? '').replaceAll(/\r\n[ \t]/g, '').split('\r\n');

describe('the calendar of last days', () => {
  it('names the day in London, the address, and a reminder two days before', () => {
    const lines = linesOf(deadlineCalendar([OFFER], ORIGIN));
    expect(lines).toEqual(
      expect.arrayContaining([
        `SUMMARY:${OFFER.title.replace(',', '\\,').replace(';', '\\;')}`,
        'DTSTART;VALUE=DATE:20260331',
        'DTEND;VALUE=DATE:20260401',
        'URL:https://portal.example.test/offers/1',
        'TRIGGER:-P1DT15H',
      ]),
    );
  });

  it('breaks lines as the standard asks', () => {
    const longest = Math.max(...(deadlineCalendar([OFFER], ORIGIN) ?? '').split('\r\n').map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(75);
  });

  it('calls the same thing by the same name, so that a calendar moves it, and another by another', () => {
    const uidOf = (offer: typeof OFFER) =>
      linesOf(deadlineCalendar([offer], ORIGIN)).find((line) => line.startsWith('UID:'));
    expect(uidOf({ ...OFFER, due: new Date('2026-04-30T22:59:59Z') })).toBe(uidOf(OFFER));
    expect(uidOf({ ...OFFER, key: 'answer_offer/2/Winter' })).not.toBe(uidOf(OFFER));
  });

  it('leaves out what has no last day, and is no file without any', () => {
    const undated = { ...OFFER, key: 'pay_phase/1/Winter', title: 'Pay', due: null };
    expect(linesOf(deadlineCalendar([undated, OFFER], ORIGIN)).filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(
      1,
    );
    expect(deadlineCalendar([undated], ORIGIN)).toBeNull();
  });
});
