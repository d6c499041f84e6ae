import { describe, expect, it } from '@jest/globals';
import { LONGEST_BANK_REFERENCE, paymentReference } from './payment-reference.ts';

describe('paymentReference', () => {
  it('is made from the commissioner, the year, the run and the line', () => {
    expect(paymentReference({ commissionerCode: 'QSL', year: '2026', runNumber: 123, lineNumber: 7 })).toBe(
      'QSL-2026-0123-7',
    );
  });

  it('takes the end of a long code and fills up a short one', () => {
    expect(paymentReference({ commissionerCode: 'demo-b/d', year: '2026', runNumber: 1, lineNumber: 1 })).toMatch(
      /^OBD-/,
    );
    expect(paymentReference({ commissionerCode: 'X', year: '2026', runNumber: 1, lineNumber: 1 })).toMatch(/^00X-/);
  });

  it('fits a bank statement for a run of 9,999 lines', () => {
    const longest = paymentReference({ commissionerCode: '11X', year: '2026', runNumber: 9_999, lineNumber: 9_999 });
    expect(longest.length).toBe(LONGEST_BANK_REFERENCE);
  });
});
