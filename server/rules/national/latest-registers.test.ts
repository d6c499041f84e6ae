import { describe, expect, it } from '@jest/globals';
import { nationalYearByName } from '../../../scripts/engine/read-national-files.ts';
import { latestRegisters } from './latest-registers.ts';
import type { NationalYear } from './national-year.ts';

const known = nationalYearByName('2024-25')!;
const later = { ...nationalYearByName('2026-27')!, nationalRegisters: null };
const earlier: NationalYear = {
  ...known,
  year: '2018-19',
  nationalRegisters: { ...known.nationalRegisters!, date: '2019-03-31' },
};

describe('registers of the whole country for an estimate', () => {
  it('are those of the year itself where it has them', () => {
    const found = latestRegisters([earlier, known, later], '2024-25');
    expect(found).toMatchObject({
      year: '2024-25',
      isEarlier: false,
      sentence: 'How common each condition is in the whole country is known for 2024-25.',
    });
    expect(found?.registers.date).toBe(known.nationalRegisters?.date);
  });

  it('are else those of the newest year before it, and say so', () => {
    const found = latestRegisters([later, earlier, known], '2026-27');
    expect(found).toMatchObject({ year: '2024-25', isEarlier: true });
    expect(found?.sentence).toBe(
      'How common each condition is in the whole country is not known for 2026-27 yet, so this estimate uses the national registers of 2024-25, the latest that are known.',
    );
  });

  it('are never those of a later year', () => {
    expect(latestRegisters([earlier, known], '2023-24')).toMatchObject({ year: '2018-19' });
    expect(latestRegisters([known], '2023-24')).toBeNull();
    expect(latestRegisters([later], '2026-27')).toBeNull();
  });

  it('are of the highest release, in whatever order the years come', () => {
    const again = { ...known, release: 2, nationalRegisters: { ...known.nationalRegisters!, date: '2025-04-01' } };
    for (const years of [
      [known, again],
      [again, known],
    ])
      expect(latestRegisters(years, '2025-26')?.registers.date).toBe('2025-04-01');
  });
});
