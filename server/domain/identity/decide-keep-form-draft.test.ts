import { describe, expect, it } from '@jest/globals';
import { decideKeepFormDraft } from './decide-keep-form-draft.ts';

const codes = (changes: Partial<Parameters<typeof decideKeepFormDraft>[0]>): string[] => {
  const outcome = decideKeepFormDraft({ page: '/schemes/1/edit', fields: { why: 'Because' }, others: 0, ...changes });
  return outcome.accepted ? [] : outcome.refusal.reasons.map(({ code, field }) => `${field}: ${code}`);
};

describe('a draft of a form', () => {
  it('is kept as it is, half-written or wrong', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ fields: { name: '', ticked: true, some: ['a'], day: '2026-02-' } })).toEqual([]);
  });

  it('holds no patient, however deep', () => {
    expect(codes({ fields: { rows: [{ note: 'Ask 943 476 5919' }] } })).toEqual(['rows: TEXT_LOOKS_LIKE_A_PATIENT']);
  });

  it('is of a page of the portal, in measure', () => {
    expect(codes({ page: '//elsewhere.example' })).toEqual(['page: VALUE_IS_UNKNOWN']);
    expect(codes({ page: `/${'a'.repeat(500)}` })).toEqual(['page: VALUE_IS_UNKNOWN']);
    expect(codes({ fields: { text: 'a'.repeat(200_001) } })).toEqual(['fields: DRAFT_IS_TOO_LARGE']);
    expect(codes({ others: 99 })).toEqual([]);
    expect(codes({ others: 100 })).toEqual(['page: TOO_MANY_DRAFTS']);
  });
});
