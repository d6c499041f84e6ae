import { describe, expect, it } from '@jest/globals';
import { plainMessage } from './plain-message.ts';

describe('a message about a field', () => {
  it.each([
    [
      'phases[0].components[0].parameters.upratingPercent',
      'phases[0].components[0].parameters.upratingPercent is missing',
      'Uprating percent is missing',
    ],
    [
      'parameters.years[1]',
      'parameters.years[1] must be a financial year such as 2026-27',
      'Years must be a financial year such as 2026-27',
    ],
    ['purpose', 'Enter what the scheme is for.', 'Enter what the scheme is for.'],
    [null, 'Something else.', 'Something else.'],
  ])('of %s: "%s" reads "%s"', (field, message, words) => expect(plainMessage({ field, message })).toBe(words));
});
