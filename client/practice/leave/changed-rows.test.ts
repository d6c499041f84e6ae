import { describe, expect, it } from '@jest/globals';
import type { CoverPartsFragment } from '../../generated/practice/leave/leave.ts';
import { changedRows, coverSentence } from './changed-rows.ts';

const cover = (on: string, schemes: Record<string, string | null>): CoverPartsFragment => ({
  __typename: 'Cover',
  on,
  financialYear: '2025-26',
  nationalCount: Object.values(schemes).filter((scheme) => scheme === null).length,
  localCount: Object.values(schemes).filter((scheme) => scheme !== null).length,
  indicators: Object.entries(schemes).map(([indicator, scheme]) => ({
    __typename: 'CoverRow',
    indicator,
    description: `About ${indicator}`,
    cover: scheme === null ? 'national' : 'local',
    schemeId: scheme,
    schemeName: scheme,
  })),
});

describe('cover before and after leaving', () => {
  const before = cover('2026-01-31', { AST007: 'Together', AST008: 'Together', HYP008: null, CHOL003: 'Hearts' });
  const after = cover('2026-02-01', { AST007: null, AST008: null, HYP008: null, CHOL003: 'Hearts' });

  it('lists the indicators that change and no others', () => {
    expect(changedRows(before, after).map(({ indicator }) => indicator)).toEqual(['AST007', 'AST008']);
    expect(changedRows(before, after)[0]?.after.cover).toBe('national');
  });

  it('sees a change from one local scheme to another', () => {
    expect(changedRows(before, cover('2026-02-01', { AST007: 'Another' })).map(({ indicator }) => indicator)).toEqual([
      'AST007',
    ]);
  });

  it('counts in a sentence', () => {
    expect(coverSentence(before, 'stay')).toBe(
      'If you stay, the national contract covers 1 of 4 indicators on 31 January 2026, and local schemes cover 3.',
    );
    expect(coverSentence(cover('2026-02-01', { AST007: null, AST008: null }), 'leave')).toBe(
      'If you leave, the national contract covers all 2 indicators on 1 February 2026.',
    );
  });
});
