import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { nationalYearByName, nationalYearOf } from '../../../scripts/engine/read-national-files.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Shape } from '../../domain/shape.ts';
import { ENGINE_RELEASE, changelogShape, recordedShape, replay } from './replay.ts';
import type { Changelog, Recorded } from './replay.ts';

const HERE = new URL('./', import.meta.url);
const read = <T>(shape: Shape<T>, json: unknown): T => {
  const problems: Problem[] = [];
  const value = shape.read(json, '', problems);
  expect(problems).toEqual([]);
  return value!;
};
const changelog = read<Changelog>(changelogShape, parse(readFileSync(new URL('changelog.yaml', HERE), 'utf8')));
const recordings = readdirSync(HERE)
  .filter((name) => /^release-\d+\.json$/.test(name))
  .sort();
const recordingOf = (name: string): Recorded =>
  read<Recorded>(recordedShape, JSON.parse(readFileSync(new URL(name, HERE), 'utf8')));

describe('recorded results', () => {
  it('are there for every release up to this one, and each release is in the changelog', () => {
    const releases = Array.from({ length: ENGINE_RELEASE }, (_, position) => position + 1);
    expect(recordings.map((name) => Number(/\d+/.exec(name)![0])).sort((a, b) => a - b)).toEqual(releases);
    expect(changelog.releases.map(({ release }) => release).sort((a, b) => a - b)).toEqual(releases);
  });

  it.each(recordings)(
    '%s comes out as recorded, or the changelog names the difference with its year and kind',
    (name) => {
      expect(replay(recordingOf(name), nationalYearByName, changelog).filter(({ isNamed }) => !isNamed)).toEqual([]);
    },
  );

  it('show a changed figure, and accept it only when a later release names its year and kind', () => {
    const recording = recordingOf(recordings[0]!);
    const madeUp = { ...recording, cases: recording.cases.slice(-1) };
    const changedYear = { ...nationalYearOf('2025-26'), poundsPerPoint: { value: '225.50', from: 'table-c2' } };
    const yearOf = (name: string) => (name === '2025-26' ? changedYear : nationalYearByName(name));
    const unnamed = replay(madeUp, yearOf, changelog);
    expect(unnamed).toHaveLength(40);
    expect(unnamed.every(({ isNamed, year }) => !isNamed && year === '2025-26')).toBe(true);
    const change = { what: 'a test', source: 'a test', years: ['2025-26'], kinds: ['qof-achievement'] };
    const named = { releases: [...changelog.releases, { release: ENGINE_RELEASE + 1, changes: [change] }] };
    expect(replay(madeUp, yearOf, named).filter(({ isNamed }) => !isNamed)).toEqual([]);
  });
});
