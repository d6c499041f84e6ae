import { describe, expect, it } from '@jest/globals';
import { whyNotReportCounts } from './decide-report-counts.ts';

const open = { days: { from: '2026-01-01', to: '2026-03-31' }, today: '2026-05-01', closedOn: null, asked: 2 };

describe('whyNotReportCounts', () => {
  it('lets a practice say what it did until the phase is worked out, also after it ended or the practice left', () => {
    expect(whyNotReportCounts(open)).toBeNull();
    expect(whyNotReportCounts({ ...open, closedOn: '2026-04-14' })).toMatchObject({
      code: 'COUNTING_IS_CLOSED',
      message: 'The payments of this phase were worked out on 14 April 2026, so counts can no longer be changed here.',
    });
  });

  it.each([
    [{ days: null }, 'PARTICIPATION_IS_OVER'],
    [{ asked: 0 }, 'NOTHING_TO_COUNT'],
    [{ today: '2025-12-31' }, 'PHASE_HAS_NOT_STARTED'],
  ] as const)('refuses with %j: %s', (changes, code) => {
    expect(whyNotReportCounts({ ...open, ...changes })?.code).toBe(code);
  });
});
