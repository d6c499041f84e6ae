import { describe, expect, it } from '@jest/globals';
import { whatDiffers } from './area-parts.ts';
import type { SeenPart } from './area-parts.ts';
import { decideBringBackFile } from './decide-bring-back-file.ts';
import { decideMakeArea } from './decide-make-area.ts';
import type { AreaInQuestion } from './decide-make-area.ts';

const part = (name: SeenPart['part'], count: number, fingerprint = String(count)): SeenPart => ({
  part: name,
  count,
  fingerprint,
});
const asked: AreaInQuestion = {
  by: { kind: 'commissioner', code: 'QAA' },
  code: 'QAA',
  problem: null,
  underWay: false,
};
const SAME = { seen: [part('openings', 3)], now: [part('openings', 3)] };
const codes = (area: Partial<AreaInQuestion>, parts = SAME): string[] => {
  const outcome = decideMakeArea({ ...asked, ...area }, parts);
  return outcome.accepted ? [] : outcome.refusal.reasons.map(({ code }) => code);
};

describe('what differs between what was looked at and what is so now', () => {
  it('names each part with both counts, in order', () => {
    expect(
      whatDiffers(
        [part('moves', 1200), part('openings', 3)],
        [part('moves', 1201), part('openings', 2), part('closings', 1)],
      ),
    ).toEqual([
      'Openings: 3 when you looked, 2 now.',
      'Closings: 0 when you looked, 1 now.',
      'Moves: 1,200 when you looked, 1,201 now.',
    ]);
  });

  it('says when there are as many, and not the same', () => {
    expect(whatDiffers([part('moves', 2, 'a')], [part('moves', 2, 'b')])).toEqual([
      'Moves: as many, but not the same as when you looked.',
    ]);
    expect(whatDiffers(SAME.seen, SAME.now)).toEqual([]);
  });
});

describe('an area is brought in', () => {
  it('by the national body, and by a commissioner that it is of', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ by: { kind: 'national_body', code: 'NB' } })).toEqual([]);
    expect(codes({ code: 'QBB' })).toEqual(['AREA_IS_ANOTHERS']);
    expect(codes({ code: 'england' })).toEqual(['AREA_IS_ANOTHERS']);
  });

  it('when the files make it, nothing else is being made, and it is as it was looked at', () => {
    expect(codes({ problem: 'No list.' })).toEqual(['AREA_CANNOT_BE_MADE']);
    expect(codes({ underWay: true })).toEqual(['REFERENCE_CHANGE_IS_UNDER_WAY']);
    expect(codes({}, { seen: [], now: [part('openings', 1), part('moves', 1)] })).toEqual([
      'AREA_CHANGED_SINCE',
      'AREA_CHANGED_SINCE',
    ]);
  });
});

describe('a replaced file is brought back', () => {
  const file = { standingNumber: 7, rowsPutBy: 10, underWay: false };
  it('in place of the version that was looked at', () => {
    expect(decideBringBackFile(file, 7)).toEqual({ accepted: true, value: { state: 'waiting', insteadOf: 7 } });
    expect(decideBringBackFile(file, 6)).toMatchObject({ refusal: { code: 'SOMEBODY_CHANGED_THIS_FIRST' } });
  });

  it('never when it stands, its rows are gone, or something else is being made', () => {
    expect(decideBringBackFile({ ...file, standingNumber: null }, 7)).toMatchObject({
      refusal: { code: 'FILE_STANDS_ALREADY' },
    });
    expect(decideBringBackFile({ ...file, rowsPutBy: 0 }, 7)).toMatchObject({
      refusal: { code: 'FILE_ROWS_WERE_NOT_KEPT' },
    });
    expect(decideBringBackFile({ ...file, underWay: true }, 7)).toMatchObject({
      refusal: { code: 'REFERENCE_CHANGE_IS_UNDER_WAY' },
    });
  });
});
