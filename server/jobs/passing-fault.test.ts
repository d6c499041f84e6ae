import { describe, expect, it } from '@jest/globals';
import { isPassing } from './passing-fault.ts';

describe('isPassing', () => {
  it.each([
    ['a lost connection', new Error('Connection terminated unexpectedly'), true],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true],
    [
      'a deadlock, wrapped by the driver',
      Object.assign(new Error('deadlock detected'), { driverError: { code: '40P01' } }),
      true,
    ],
    ['a server that shuts down', Object.assign(new Error('terminating connection'), { code: '57P01' }), true],
    ['a constraint that is violated', Object.assign(new Error('duplicate key'), { code: '23505' }), false],
    ['a fault of ours', new TypeError('x is not a function'), false],
    ['no error at all', 'a string', false],
  ])('%s', (_name, fault, expected) => {
    expect(isPassing(fault)).toBe(expected);
  });
});
