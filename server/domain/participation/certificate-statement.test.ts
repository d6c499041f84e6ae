import { describe, expect, it } from '@jest/globals';
import { WHOLE_CONTRACT } from '../schemes/check-definition.ts';
import { certificateLine, endedSentence, endingSentence, leftSentence } from './certificate-statement.ts';

const going = {
  practiceCode: 'X00001',
  practiceName: 'Abbey Surgery',
  phaseName: 'Planning',
  from: '2026-01-01',
  to: '2026-03-31',
  indicators: ['AST007', 'AST012'],
};

describe('what a certificate says', () => {
  it('local until the day before, national from the day', () => {
    expect(certificateLine(going, '2026-02-01')).toEqual({
      practiceCode: 'X00001',
      practiceName: 'Abbey Surgery',
      phaseName: 'Planning',
      localUntil: '2026-01-31',
      nationalFrom: '2026-02-01',
      nationalIndicators: 2,
    });
  });

  it('never local when the practice goes back before the phase', () => {
    expect(certificateLine(going, '2025-12-15')).toMatchObject({ localUntil: null, nationalFrom: '2026-01-01' });
    expect(certificateLine(going, '2026-01-01')).toMatchObject({ localUntil: null, nationalFrom: '2026-01-01' });
  });

  it('is one sentence', () => {
    expect(leftSentence(going, '2026-02-01')).toBe(
      'Abbey Surgery is back on the national contract from 1 February 2026: 2 national indicators.',
    );
    expect(leftSentence({ ...going, indicators: [WHOLE_CONTRACT] }, '2026-02-01')).toBe(
      'Abbey Surgery is back on the national contract from 1 February 2026: the whole national contract.',
    );
    expect(endedSentence({ reverted: 70, takingPart: 70, effectiveFrom: '2026-02-01' })).toBe(
      '70 of 70 practices are back on the national contract from 1 February 2026.',
    );
    expect(endingSentence({ practices: 70, effectiveFrom: '2026-02-01' })).toBe(
      '70 of 70 practices go back to the national contract on 1 February 2026.',
    );
    expect(endedSentence({ reverted: 1, takingPart: 1, effectiveFrom: '2026-02-01' })).toBe(
      '1 of 1 practice is back on the national contract from 1 February 2026.',
    );
  });
});
