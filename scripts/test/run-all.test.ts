import { describe, expect, it } from '@jest/globals';
import { chooseSteps, timetable } from './run-all.mjs';

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
      /Steps: browser, format, lint, types, boundaries, emitted, client, server/,
    );
    expect(() => chooseSteps(['lint'])).toThrow(/Usage/);
    expect(() => chooseSteps(['--only'])).toThrow(/Usage/);
  });
});

describe('timetable', () => {
  it('shows what ran when, and for how long, in the order in which it began', () => {
    const lines = timetable([
      { title: 'short', begun: 10_000, ended: 15_000 },
      { title: 'long', begun: 0, ended: 20_000 },
    ]).split('\n');
    expect(lines).toEqual([
      `  long                  ${'━'.repeat(40)}    20.0 s`,
      `  short                 ${' '.repeat(20)}${'━'.repeat(10)}${' '.repeat(10)}     5.0 s`,
    ]);
  });
});
