import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { readArguments } from './read-arguments.ts';

const folder = tmpdir();
const nothing = { folder: null, dryRun: false, olderToo: false, listReplaced: false, bringBack: null, area: null };

describe('readArguments', () => {
  it('understands a folder, an area, and both', () => {
    expect(readArguments([folder, '--dry-run', '--older'], false)).toEqual({
      ...nothing,
      folder,
      dryRun: true,
      olderToo: true,
    });
    expect(readArguments(['--area', '99Z', '--as-of', '2014-15'], false)).toEqual({
      ...nothing,
      area: { code: '99Z', asOf: '2014-15', people: false, story: false },
    });
    expect(readArguments([folder, '--area', '99Z', '--as-of', '2014-15', '--story'], false)).toEqual({
      ...nothing,
      folder,
      area: { code: '99Z', asOf: '2014-15', people: true, story: true },
    });
    expect(readArguments(['--replaced'], false)).toEqual({ ...nothing, listReplaced: true });
    expect(readArguments(['--bring-back', '12'], false)).toEqual({ ...nothing, bringBack: 12 });
    expect(readArguments(['--help'], false)).toBe('help');
  });

  it.each([
    { args: [], problem: 'Name a folder, or an area.' },
    { args: ['/no/such/folder'], problem: 'There is no folder /no/such/folder.' },
    { args: [folder, 'another'], problem: 'Name one folder.' },
    { args: ['--area', '99Z'], problem: '--area and --as-of belong together.' },
    {
      args: ['--area', '99Z', '--as-of', '2014-16'],
      problem: '--as-of is "2014-16". A financial year is written 2014-15, a day 2026-07-01.',
    },
    { args: [folder, '--replaced'], problem: '--replaced and --bring-back stand alone.' },
    { args: ['--replaced', '--bring-back', '1'], problem: '--replaced and --bring-back stand alone.' },
    {
      args: ['--bring-back', 'the old one'],
      problem: '--bring-back is "the old one". It takes the number that --replaced gives.',
    },
    { args: [folder, '--people'], problem: '--people and --story need --area.' },
    {
      args: ['--dry-run', '--area', '99Z', '--as-of', '2014-15', '--people'],
      problem: '--dry-run makes nothing, so nobody can be invented there.',
    },
    { args: ['--area', '99Z', '--as-of', '2015-07-01', '--story'], problem: '--people and --story take a year.' },
    { args: ['--area', 'england', '--as-of', '2023-24', '--people'], problem: '--people and --story take one area.' },
  ])('$problem', ({ args, problem }) => expect(readArguments(args, false)).toEqual({ problem }));

  it('names an option it does not know', () => {
    expect(readArguments(['--what'], false)).toEqual({ problem: expect.stringContaining('--what') });
  });

  it('invents people for demonstrations only', () => {
    const args = ['--area', '99Z', '--as-of', '2014-15', '--people'];
    expect(readArguments(args, true)).toEqual({
      problem: '--people and --story are for demonstrations; this portal is a production one.',
    });
    expect(readArguments(args, false)).toHaveProperty('area.people', true);
  });
});
