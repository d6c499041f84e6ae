import { describe, expect, it } from '@jest/globals';
import { isOutOfReach, isPassing } from './passing-fault.ts';

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

describe('isOutOfReach', () => {
  it.each([
    ['a lost connection', new Error('Connection terminated unexpectedly'), true],
    ['a refused connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), true],
    [
      'one refused at each address of its name',
      Object.assign(new Error(''), { errors: [{ code: 'ECONNREFUSED' }] }),
      true,
    ],
    ['a server that starts', Object.assign(new Error('starting up'), { driverError: { code: '57P03' } }), true],
    ['a deadlock', Object.assign(new Error('deadlock detected'), { code: '40P01' }), false],
    ['a statement that was cancelled', Object.assign(new Error('canceling statement'), { code: '57014' }), false],
    ['a constraint that is violated', Object.assign(new Error('duplicate key'), { code: '23505' }), false],
    ['nothing', null, false],
  ])('%s', (_name, fault, expected) => {
    expect(isOutOfReach(fault)).toBe(expected);
  });
});
