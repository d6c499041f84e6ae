import { describe, expect, it } from '@jest/globals';
import { confirmWarnings } from './confirm-warnings.ts';

const ratio = { path: 'poundsPerPoint.value', code: 'RATIO_IS_UNUSUAL', message: 'The ratio is unusual' };
const day = { path: 'averageList.date', code: 'AVERAGE_LIST_OF_ANOTHER_DAY', message: 'The day is another' };

describe('confirming warnings', () => {
  it('keeps each with its reason, and no word about anything that is not a warning', () => {
    const confirmed = [
      { ...ratio, reason: ' Uplift agreed. ' },
      { path: 'x', code: 'Y', reason: 'Old' },
    ];
    expect(confirmWarnings([ratio], confirmed)).toEqual({
      accepted: true,
      value: [{ ...ratio, reason: 'Uplift agreed.' }],
    });
    expect(confirmWarnings([], [])).toEqual({ accepted: true, value: [] });
  });

  it('refuses each that is not confirmed, or without a reason', () => {
    const outcome = confirmWarnings([ratio, day], [{ ...ratio, reason: '  ' }]);
    expect(outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'REASON_IS_MISSING confirmations.RATIO_IS_UNUSUAL.poundsPerPoint.value',
      'NATIONAL_WARNING_NOT_CONFIRMED confirmations.AVERAGE_LIST_OF_ANOTHER_DAY.averageList.date',
    ]);
  });
});
