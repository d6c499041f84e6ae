import { describe, expect, it } from '@jest/globals';
import { withThousands } from './with-thousands.ts';

describe('thousands', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['1000', '1,000'],
    ['1234567', '1,234,567'],
    ['-12000', '-12,000'],
  ])('%s is %s', (digits, shown) => {
    expect(withThousands(digits)).toBe(shown);
  });
});
