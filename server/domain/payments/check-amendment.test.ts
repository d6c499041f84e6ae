import { describe, expect, it } from '@jest/globals';
import { MOST_PENCE, checkAmendment } from './check-amendment.ts';

const codes = (amountPence: number, why: string): string[] => checkAmendment(amountPence, why).map(({ code }) => code);

describe('checkAmendment', () => {
  it.each([
    [0, 'Paid by hand in March', []],
    [MOST_PENCE, 'A large one', []],
    [MOST_PENCE + 1, 'Too large', ['AMOUNT_IS_NOT_ALLOWED']],
    [-1, 'A recovery is not an amendment', ['AMOUNT_IS_NOT_ALLOWED']],
    [0.5, 'Half a penny', ['AMOUNT_IS_NOT_ALLOWED']],
    [100, '   ', ['REASON_IS_MISSING']],
    [100, 'Patient 943 476 5919 moved', ['TEXT_LOOKS_LIKE_A_PATIENT']],
    [-5, '', ['AMOUNT_IS_NOT_ALLOWED', 'REASON_IS_MISSING']],
  ])('%d pence because "%s": %j', (amountPence, why, expected) => {
    expect(codes(amountPence, why)).toEqual(expected);
  });

  it('names the bounds', () => {
    expect(checkAmendment(-1, 'x')[0]?.message).toBe('The amount must be between £0.00 and £10,000,000.00.');
  });
});
