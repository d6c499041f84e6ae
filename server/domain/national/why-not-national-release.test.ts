import { describe, expect, it } from '@jest/globals';
import { whyNotChangeDraft, whyNotCorrectYear, whyNotReleaseYear } from './why-not-national-release.ts';
import type { ReleaseFacts } from './why-not-national-release.ts';

const draft: ReleaseFacts = { state: 'draft', financialYear: '2025-26', release: 2, editedBy: ['anna', 'ben'] };

describe('a release of a national year', () => {
  it('can be changed while it is a draft, and never after', () => {
    expect(whyNotChangeDraft(draft)).toBeNull();
    expect(whyNotChangeDraft({ ...draft, state: 'released' })?.message).toBe(
      'Release 2 of 2025-26 is released and cannot be changed.',
    );
    expect(whyNotChangeDraft({ ...draft, state: 'discarded' })?.code).toBe('NATIONAL_YEAR_IS_NOT_A_DRAFT');
  });

  it('is released by nobody who drafted or changed it, and once', () => {
    expect(whyNotReleaseYear(draft, 'carol')).toBeNull();
    expect(['anna', 'ben'].map((person) => whyNotReleaseYear(draft, person)?.code)).toEqual([
      'NATIONAL_EDITOR_CANNOT_RELEASE',
      'NATIONAL_EDITOR_CANNOT_RELEASE',
    ]);
    expect(whyNotReleaseYear({ ...draft, state: 'released' }, 'carol')?.code).toBe('NATIONAL_YEAR_IS_NOT_A_DRAFT');
  });

  it('is drafted one at a time for a year', () => {
    expect(whyNotCorrectYear('2025-26', null)).toBeNull();
    expect(whyNotCorrectYear('2025-26', { draftedByName: 'Anna' })?.code).toBe('NATIONAL_DRAFT_WAITS');
  });
});
