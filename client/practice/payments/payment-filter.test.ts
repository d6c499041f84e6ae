import { describe, expect, it } from '@jest/globals';
import { paymentFilterOf } from './payment-filter.ts';

describe('searching payments', () => {
  it.each([
    ['24,000.00', { amountPence: 2_400_000 }],
    ['£24000', { amountPence: 2_400_000 }],
    [' 12.5 ', { amountPence: 1250 }],
    ['PAY-2026-000123', { search: 'PAY-2026-000123' }],
    ['202600000123', { search: '202600000123' }],
    ['planning', { search: 'planning' }],
    ['24.005', { search: '24.005' }],
    ['', {}],
    [undefined, {}],
  ])('takes "%s" as %j', (typed, filter) => expect(paymentFilterOf(typed)).toEqual(filter));
});
