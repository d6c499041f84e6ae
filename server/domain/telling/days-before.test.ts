import { describe, expect, it } from '@jest/globals';
import { stepReached } from './days-before.ts';

describe('the step that a deadline has reached', () => {
  it.each([
    [8, null],
    [7, 7],
    [5, 7],
    [1, 1],
    [0, 1],
    [-1, null],
  ])('%i days before is step %s', (daysLeft, step) => {
    expect(stepReached(daysLeft, [7, 1])).toBe(step);
  });
});
