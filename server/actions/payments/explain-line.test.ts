import { describe, expect, it } from '@jest/globals';
import type { Working } from '../../rules/working/working.ts';
import { explainLine } from './explain-line.ts';
import type { LineInFull } from './explain-line.ts';

const line: LineInFull = {
  reference: 'ZZ1-2026-0001-1',
  sentence: 'Each practice is paid 3/12.',
  practice: { code: 'ZZ0001', name: 'Abbey Surgery' },
  scheme: { name: 'Working together', version: 2, fingerprint: '5a1d' },
  phase: { name: 'Planning', from: '2026-01-01', to: '2026-03-31' },
  computedPence: 2_400_000,
  amendedPence: null,
  amendedByName: null,
  amendmentReason: null,
  working: { key: 'share' } as Working,
};
const said = (changes: Partial<LineInFull> = {}) =>
  Object.fromEntries(explainLine({ ...line, ...changes }).about.map(({ label, value }) => [label, value]));

describe('what a file says about a payment', () => {
  it('is who is paid what for which days, under which text', () => {
    expect(said()).toEqual({
      Reference: 'ZZ1-2026-0001-1',
      Practice: 'Abbey Surgery (ZZ0001)',
      Scheme: 'Working together, version 2',
      'Fingerprint of the scheme’s text': '5a1d',
      Period: 'Planning: 1 January 2026 to 31 March 2026',
      Rule: 'Each practice is paid 3/12.',
      Amount: '£24,000.00',
    });
    expect(explainLine(line).working).toBe(line.working);
  });

  it('has both sums where a person amended one, with who and why', () => {
    const amended = said({ amendedPence: 0, amendedByName: 'Ada Byfield', amendmentReason: 'Paid already.' });
    expect(amended).toMatchObject({
      'Worked out': '£24,000.00',
      'Amended to, and paid': '£0.00',
      'Amended by': 'Ada Byfield',
      'Reason for the amendment': 'Paid already.',
    });
    expect(amended).not.toHaveProperty('Amount');
  });
});
