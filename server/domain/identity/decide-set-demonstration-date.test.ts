import { describe, expect, it } from '@jest/globals';
import { decideSetDemonstrationDate } from './decide-set-demonstration-date.ts';

const clock = { now: new Date('2026-03-10T12:00:00.500Z'), offsetSeconds: 1000, demonstration: true };

describe('the date of a demonstration', () => {
  it('moves to the first instant of a day in London, on from where it is', () => {
    const outcome = decideSetDemonstrationDate('2026-04-01', clock);
    const seconds = (Date.parse('2026-03-31T23:00:00Z') - Date.parse('2026-03-10T12:00:00Z')) / 1000;
    expect(outcome).toEqual({ accepted: true, value: { offsetSeconds: 1000 + seconds } });
  });

  it('stays where it is on its own day', () => {
    expect(decideSetDemonstrationDate('2026-03-10', clock)).toEqual({ accepted: true, value: { offsetSeconds: 1000 } });
  });

  it.each([
    ['2026-03-09', clock, 'DATE_ONLY_MOVES_FORWARD'],
    ['2026-04-01', { ...clock, demonstration: false }, 'DEMONSTRATION_ONLY'],
  ])('is refused for %s', (today, at, code) => {
    expect(decideSetDemonstrationDate(today, at)).toMatchObject({ accepted: false, refusal: { code } });
  });
});
