import { describe, expect, it } from '@jest/globals';
import { decideChangeNationalDraft, whyNotChangeNationalDraft } from './decide-change-national-draft.ts';
import { decideDiscardNationalDraft } from './decide-discard-national-draft.ts';
import { decideReleaseNationalYear, whyNotReleaseNationalYear } from './decide-release-national-year.ts';
import { decideStartNationalCorrection, whyNotStartNationalCorrection } from './decide-start-national-correction.ts';
import { whyNotStartNationalYear } from './decide-start-national-year.ts';
import { nationalReleaseStates } from './release-in-question.ts';
import type { ReleaseFacts } from './release-in-question.ts';

const draft: ReleaseFacts = { state: 'draft', financialYear: '2025-26', release: 2, editedBy: ['anna', 'ben'] };

describe('a release of a national year', () => {
  it('can be changed while it is a draft, and never after', () => {
    expect(whyNotChangeNationalDraft(draft)).toBeNull();
    expect(whyNotChangeNationalDraft({ ...draft, state: 'released' })?.message).toBe(
      'Release 2 of 2025-26 is released and cannot be changed.',
    );
    expect(whyNotChangeNationalDraft({ ...draft, state: 'discarded' })?.code).toBe('NATIONAL_YEAR_IS_NOT_A_DRAFT');
  });

  it('is released by nobody who drafted or changed it, and once', () => {
    expect(whyNotReleaseNationalYear(draft, 'carol')).toBeNull();
    expect(['anna', 'ben'].map((person) => whyNotReleaseNationalYear(draft, person)?.code)).toEqual([
      'NATIONAL_EDITOR_CANNOT_RELEASE',
      'NATIONAL_EDITOR_CANNOT_RELEASE',
    ]);
    expect(whyNotReleaseNationalYear({ ...draft, state: 'released' }, 'carol')?.code).toBe(
      'NATIONAL_YEAR_IS_NOT_A_DRAFT',
    );
  });

  it('keeps everybody who changed it, each once', () => {
    expect(decideChangeNationalDraft(draft, 'ben')).toMatchObject({ value: { editedBy: ['anna', 'ben'] } });
    expect(decideChangeNationalDraft(draft, 'carol')).toMatchObject({ value: { editedBy: ['anna', 'ben', 'carol'] } });
  });

  it('is given up as a draft only', () => {
    const states = nationalReleaseStates.filter((state) => decideDiscardNationalDraft({ ...draft, state }).accepted);
    expect(states).toEqual(['draft']);
  });

  it('is released with a word on what is unusual, and not with what is wrong', () => {
    const found = { whyNotNow: null, problems: [], warnings: [{ path: 'a', code: 'B', message: 'Unusual.' }] };
    const by = (confirmed: { path: string; code: string; reason: string }[]) => ({ personId: 'carol', confirmed });
    const word = { path: 'a', code: 'B', reason: 'As published.' };
    expect(decideReleaseNationalYear(draft, found, by([word]))).toMatchObject({ value: { state: 'released' } });
    expect(decideReleaseNationalYear(draft, found, by([]))).toMatchObject({
      refusal: { code: 'NATIONAL_WARNING_NOT_CONFIRMED' },
    });
    const problems = [{ path: 'a', message: 'Wrong.' }];
    expect(decideReleaseNationalYear(draft, { ...found, problems }, by([word]))).toMatchObject({
      refusal: { code: 'NATIONAL_YEAR_HAS_PROBLEMS', field: 'a' },
    });
    expect(decideReleaseNationalYear(draft, found, { personId: 'anna', confirmed: [word] })).toMatchObject({
      refusal: { code: 'NATIONAL_EDITOR_CANNOT_RELEASE' },
    });
  });

  it('is drafted one at a time for a year', () => {
    const year = { financialYear: '2025-26', isReleased: true, draft: null };
    const waits = { draftedByName: 'Anna' };
    expect(whyNotStartNationalCorrection(year)).toBeNull();
    expect(whyNotStartNationalCorrection({ ...year, draft: waits })?.code).toBe('NATIONAL_DRAFT_WAITS');
    expect(whyNotStartNationalCorrection({ ...year, isReleased: false })?.code).toBe('NATIONAL_YEAR_IS_UNKNOWN');
    expect(decideStartNationalCorrection(year, ' ')).toMatchObject({ refusal: { code: 'FIELD_IS_EMPTY' } });
  });

  it('is started for a year that is not here, after one that is', () => {
    const year = { financialYear: '2026-27', isReleased: false, yearBeforeIsReleased: true, draft: null };
    expect(whyNotStartNationalYear(year)).toBeNull();
    expect(whyNotStartNationalYear({ ...year, isReleased: true })?.code).toBe('NATIONAL_YEAR_EXISTS');
    expect(whyNotStartNationalYear({ ...year, draft: { draftedByName: 'Anna' } })?.code).toBe('NATIONAL_DRAFT_WAITS');
    expect(whyNotStartNationalYear({ ...year, yearBeforeIsReleased: false })?.message).toContain('2025-26');
    expect(whyNotStartNationalYear({ ...year, financialYear: '2026-28' })?.message).toContain('2026-28');
  });
});
