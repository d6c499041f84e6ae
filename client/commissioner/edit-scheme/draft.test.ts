import { describe, expect, it } from '@jest/globals';
import { aDefinition } from '../../testing/a-definition.ts';
import { anEditedScheme } from '../../testing/a-scheme.ts';
import { draftOf, freshKey, wholeOf, withPhase } from './draft.ts';
import { financialYearOf } from './financial-year.ts';
import { sectionOf, sectionsOf } from './sections.ts';

describe('a draft', () => {
  it('is sent back without what the server works out', () => {
    const { definition } = draftOf(anEditedScheme())!;
    const text = JSON.stringify(definition);
    expect(text).not.toMatch(/__typename|sentence|optInClosesAt|financialYear/);
    expect(definition.phases[0]?.components[0]?.parameters).toEqual({
      basisYear: '2024-25',
      months: 3,
      ofMonths: 12,
      upratingPercent: '0',
    });
  });

  it('keeps what no page here knows', () => {
    const scheme = anEditedScheme();
    const definition = Object.assign(aDefinition(), { reviewedEvery: 3 });
    const draft = draftOf({ ...scheme, currentVersion: { ...scheme.currentVersion, definition } })!;
    expect(withPhase(draft, 'planning', { name: 'Planning together' }).definition).toMatchObject({ reviewedEvery: 3 });
  });

  it('is not there while the server cannot read the text', () => {
    const scheme = anEditedScheme();
    expect(draftOf({ ...scheme, currentVersion: { ...scheme.currentVersion, definition: null } })).toBeUndefined();
  });

  it('changes one phase and leaves the rest alone', () => {
    const before = draftOf(anEditedScheme())!;
    const after = withPhase(before, 'planning', { name: 'Planning together' });
    expect(after.definition.phases[0]).toEqual({ ...before.definition.phases[0], name: 'Planning together' });
    expect(withPhase(before, 'gone', { name: 'x' })).toEqual(before);
  });

  it.each([
    ['Planning', [], 'planning'],
    ['Planning phase', [], 'planningPhase'],
    ['Planning', ['planning', 'planning2'], 'planning3'],
    ['2026 – first', [], 'part2026First'],
    ['???', [], 'part'],
  ])('makes a key from "%s" beside %j: %s', (name, taken, key) => expect(freshKey(name, taken)).toBe(key));

  it('reads whole numbers only', () => {
    expect(wholeOf(' 28 ')).toBe(28);
    expect(['', '2.5', '-1', 'ten', '12345678'].map(wholeOf)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['2026-03-31', '2025-26'],
    ['2026-04-01', '2026-27'],
    ['1999-12-31', '1999-00'],
  ])('%s lies in %s', (date, year) => expect(financialYearOf(date)).toBe(year));
});

describe('the sections of a text', () => {
  const sections = sectionsOf('/edit', draftOf(anEditedScheme())!);

  it.each([
    ['purpose', '/edit/purpose'],
    ['eligibility.practiceIds', '/edit/purpose'],
    ['exitTerms.text', '/edit/exit'],
    ['viability.practicesNeeded', '/edit/viability'],
    ['phases[0].optInClosesOn', '/edit/phases/planning/dates'],
    ['phases[0].replaces', '/edit/phases/planning/indicators'],
    ['phases[0].requirements[1].atLeast', '/edit/phases/planning/evidence'],
    ['phases[0].components[0].months', '/edit/phases/planning/payment'],
  ])('%s is put right at %s', (field, to) => expect(sectionOf(sections, { field, message: '' })?.to).toBe(to));

  it('owns nothing of another phase, and not every problem has a section', () => {
    expect(sectionOf(sections, { field: 'phases[1].name', message: '' })).toBeUndefined();
    expect(sectionOf(sections, { field: 'phases', message: '' })).toBeUndefined();
  });
});
