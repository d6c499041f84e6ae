import { describe, expect, it } from '@jest/globals';
import { chooseSteps } from './run-all.mjs';

const names = (args: string[]) => chooseSteps(args).map(({ title }: { title: string }) => title);

describe('chooseSteps', () => {
  it('takes every step unless told', () => {
    expect(names([])).toEqual(
      expect.arrayContaining([
        'lint',
        'types: server',
        'boundaries',
        'emitted files',
        'tests: server',
        'tests: journeys',
        'tests: every screen',
      ]),
    );
  });

  it('takes the named ones', () => {
    expect(names(['--only', 'types,boundaries'])).toEqual([
      'types: server',
      'types: client',
      'types: browser tests',
      'boundaries',
    ]);
  });

  it('refuses a step that is not there, so that a misspelt check is not a passed one', () => {
    expect(() => chooseSteps(['--only', 'lint,typs'])).toThrow(
      /Steps: format, lint, types, boundaries, emitted, browser, server, client/,
    );
    expect(() => chooseSteps(['lint'])).toThrow(/Usage/);
    expect(() => chooseSteps(['--only'])).toThrow(/Usage/);
  });
});
