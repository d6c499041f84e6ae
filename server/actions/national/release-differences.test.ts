import { describe, expect, it } from '@jest/globals';
import { nationalCatalogue } from '../../persistence/national/national-catalogue.ts';
import type { NationalYear } from '../../rules/national/national-year.ts';
import { newYearFrom } from './new-year-from.ts';
import { releaseChecks } from './release-checks.ts';
import { releaseDifferences } from './release-differences.ts';
import { withSource, withoutUnusedSources } from './year-sources.ts';

const shipped = nationalCatalogue().yearOf('2025-26') as NationalYear;
const lists = (average: number | null, date = '2025-01-01'): NationalYear => ({
  ...shipped,
  averageList: average === null || !shipped.averageList ? null : { ...shipped.averageList, value: average, date },
});

describe('what differs between two releases', () => {
  it('is nothing between a release and its copy under the next number', () => {
    expect(releaseDifferences(shipped, { ...shipped, release: 2 })).toEqual([]);
  });

  it('is told value by value, with what was there before', () => {
    const { year, from } = withSource(
      { ...shipped, release: 2 },
      { title: 'The Statement of Financial Entitlements 2025', confidence: 'C2' },
    );
    const next = {
      ...year,
      averageList: { value: 10_190, date: '2025-01-01', from },
      indicators: shipped.indicators
        .filter(({ id }) => id !== 'VI004')
        .map((one) =>
          one.id === 'AF008' && one.thresholds ? { ...one, thresholds: { ...one.thresholds, upper: '96' } } : one,
        ),
    };
    expect(releaseDifferences(shipped, next)).toEqual([
      { what: 'National average list', before: '10,184 patients', after: '10,190 patients' },
      {
        what: 'Source of the national average list',
        before: expect.any(String),
        after: 'The Statement of Financial Entitlements 2025 (two or more sources)',
      },
      { what: 'AF008: upper threshold', before: '95%', after: '96%' },
      { what: 'Indicator VI004', before: 'there', after: null },
    ]);
  });

  it('includes registers that were added', () => {
    const { year, from } = withSource(shipped, { title: 'Published registers', confidence: 'C1' });
    const next = {
      ...year,
      nationalRegisters: { date: '2026-03-31', listSize: 63_000_000, from, registers: { AF: 1_400_000 } },
    };
    expect(releaseDifferences(shipped, next).map(({ what, after }) => `${what}: ${after}`)).toEqual([
      'Day of the national registers: 2026-03-31',
      'National list: 63,000,000 patients',
      'Source of the national registers: Published registers (one source)',
      'National register of AF: 1,400,000 patients',
    ]);
  });
});

describe('the checks of a release', () => {
  it('find nothing in a year that is whole, and the ratio from one patient list to the next', () => {
    expect(releaseChecks(shipped)).toEqual({ problems: [], warnings: [] });
    // 225.49 / 10,190 = 0.022129 and 225.49 / 10,180 = 0.022150: inside is from 0.02213 to 0.02216.
    expect(releaseChecks(lists(10_190)).warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'RATIO_IS_UNUSUAL poundsPerPoint.value',
    ]);
    expect(releaseChecks(lists(10_189)).warnings).toEqual([]);
    expect(releaseChecks(lists(10_176)).warnings).toEqual([]);
    expect(releaseChecks(lists(10_175)).warnings.map(({ code }) => code)).toEqual(['RATIO_IS_UNUSUAL']);
  });

  it('name the wrong January, a missing average list, and what is not confirmed', () => {
    expect(releaseChecks(lists(10_184, '2026-01-01')).warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'AVERAGE_LIST_OF_ANOTHER_DAY averageList.date',
    ]);
    expect(releaseChecks(lists(null)).warnings.map(({ code }) => code)).toEqual(['AVERAGE_LIST_MISSING']);
  });

  it('stop a year whose points do not add up, by the path of the field', () => {
    const without = { ...shipped, indicators: shipped.indicators.slice(1) };
    expect(releaseChecks(without).problems).toEqual([
      {
        path: 'totalPoints.value',
        code: 'POINTS_DO_NOT_ADD_UP',
        message: 'The indicators have 552.00 points and the year has 564',
      },
    ]);
  });
});

describe('a new year', () => {
  const next = newYearFrom(shipped, '2031-32');

  it('guesses nothing: what changes each year is missing or marked as not confirmed', () => {
    expect(next).toMatchObject({
      year: '2031-32',
      release: 1,
      averageList: null,
      nationalRegisters: null,
      indicatorsComplete: false,
    });
    expect(Object.values(next.sources)).toEqual([
      { title: 'Carried over from 2025-26, not confirmed for 2031-32', confidence: 'NC' },
    ]);
    expect(next.indicators).toHaveLength(44);
    expect(releaseChecks(next)).toMatchObject({
      problems: [],
      warnings: [
        { code: 'AVERAGE_LIST_MISSING' },
        { code: 'INDICATORS_INCOMPLETE' },
        { path: 'poundsPerPoint.value', code: 'VALUE_NOT_CONFIRMED' },
        { path: 'aspirationPercent.value' },
        { path: 'totalPoints.value' },
        { path: 'indicators' },
      ],
    });
  });

  it('loses the mark with its last value, and keeps a source that is named', () => {
    const { year, from } = withSource(next, { title: 'New contract', confidence: 'C2' });
    expect(withSource(year, { title: 'New contract', confidence: 'C2' }).from).toBe(from);
    expect(Object.keys(withoutUnusedSources(year).sources)).toEqual(['carried-over']);
    const confirmed = { ...year, poundsPerPoint: { ...year.poundsPerPoint, from } };
    expect(Object.keys(withoutUnusedSources(confirmed).sources).sort()).toEqual(['carried-over', from].sort());
  });
});
