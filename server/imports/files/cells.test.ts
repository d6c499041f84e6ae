import { describe, expect, it } from '@jest/globals';
import { BadCell } from './bad-row.ts';
import {
  day,
  decimal,
  optionalCode,
  optionalDay,
  optionalDecimal,
  optionalText,
  optionalWholeNumber,
  organisationCode,
  pence,
  practiceCode,
  requiredText,
  shortCode,
  text,
  wholeNumber,
} from './cells.ts';

type Reader = (cells: readonly string[], index: number) => string | null;

const read = (reader: Reader, cell: string): string | null => reader([cell], 0);
const refused = (reader: Reader, cell: string): string => {
  try {
    reader([cell], 0);
  } catch (failure) {
    if (failure instanceof BadCell) return failure.message;
    throw failure;
  }
  return 'was read';
};

describe('an amount in pounds', () => {
  it.each([
    ['60391.82', '6039182'],
    ['0', '0'],
    ['-', null],
    ['', null],
    ['N/A', null],
    ['62534', '6253400'],
    ['-169.9', '-16990'],
    ['5858.2', '585820'],
    ['0.07', '7'],
    ['1050.500', '105050'],
    ['999999999999.99', '99999999999999'],
    ['-0.01', '-1'],
    ['1,000', '100000'],
    [' £1,234.50 ', '123450'],
    ['-£12.3', '-1230'],
    ['(1,234.50)', '-123450'],
    ['(£5)', '-500'],
  ])('%s is %s pence, digit for digit', (cell, expected) => expect(read(pence, cell)).toBe(expected));

  it.each(['60391.825', '5.', '.5', '(-5)', '££5', '£', '()'])('%s is refused, not rounded', (cell) => {
    expect(refused(pence, cell)).toBe(`"${cell}" is not an amount in pounds and pence`);
  });

  it.each([
    ['1e3', 'a spreadsheet has shortened it; show the column as a number and save the file again'],
    ['1.2E+06', 'a spreadsheet has shortened it; show the column as a number and save the file again'],
    ['1,00', 'write it with a point before the decimals, or none, and without commas'],
    ['1.234,50', 'write it with a point before the decimals, or none, and without commas'],
    ['#N/A', 'it stands for a value that the spreadsheet cannot show; mend it and save the file again'],
    ['####', 'it stands for a value that the spreadsheet cannot show; mend it and save the file again'],
  ])('%s is refused with the remedy', (cell, remedy) => {
    expect(refused(pence, cell)).toBe(`"${cell}" is not an amount in pounds and pence: ${remedy}`);
  });
});

describe('a date', () => {
  it.each([
    ['20240401', '2024-04-01'],
    ['2026-07-01', '2026-07-01'],
    ['06/01/1992', '1992-01-06'],
    ['01Jul2026', '2026-07-01'],
    ['33609', '1992-01-06'],
    ['36251', '1999-04-01'],
    ['01SEP2017', '2017-09-01'],
    ['01sep2017', '2017-09-01'],
    ['01SEP2017:00:00:00', '2017-09-01'],
    ['01-Sep-2017', '2017-09-01'],
    ['1 September 2017', '2017-09-01'],
    ['1/4/2024', '2024-04-01'],
    ['2026-07-01 00:00:00', '2026-07-01'],
    ['2026-07-01T00:00:00.000', '2026-07-01'],
  ])('%s is %s', (cell, expected) => expect(read(day, cell)).toBe(expected));

  it.each([
    '20240230',
    '31/04/2024',
    '01Jux2026',
    '01Septem2017',
    '12/31/2025',
    '1/4/24',
    '2026-07-01 12:00',
    '0974-04-01',
    '29740401',
    'soon',
  ])('%s is refused', (cell) => {
    expect(refused(day, cell)).toBe(`"${cell}" is not a date`);
  });

  it('may be none where it is optional, and only there', () => {
    expect(['', '-', ' '].map((cell) => read(optionalDay, cell))).toEqual([null, null, null]);
    expect(refused(day, '')).toBe('is empty');
  });
});

describe('a number', () => {
  it.each([
    ['112.0', '112'],
    ['0', '0'],
    ['112', '112'],
    ['3996.00', '3996'],
    ['1,200', '1200'],
    ['1,234,567.0', '1234567'],
    [' 5', '5'],
  ])('%s people are %s', (cell, expected) => expect(read(wholeNumber, cell)).toBe(expected));

  it.each(['112.5', '-3', '1234567890', '５', '1 200'])('%s people are refused', (cell) => {
    expect(refused(wholeNumber, cell)).toBe(`"${cell}" is not a whole number of zero or more`);
  });

  it('is not read when its comma may be a decimal one', () => {
    expect(['1,20', '12,5', '1,2000', '0,5'].map((cell) => refused(wholeNumber, cell))).toEqual(
      ['1,20', '12,5', '1,2000', '0,5'].map(
        (cell) =>
          `"${cell}" is not a whole number of zero or more: write it with a point before the decimals, or none, and without commas`,
      ),
    );
  });

  it('keeps every digit of a decimal', () => {
    expect(read(decimal, '1,225.07512244')).toBe('1225.07512244');
    expect(read(decimal, '25.07512244')).toBe('25.07512244');
    expect(refused(decimal, '-1')).toBe('"-1" is not a number of zero or more');
    expect(refused(decimal, '')).toBe('is empty');
  });

  it('may be none where it is optional', () => {
    expect([read(optionalWholeNumber, ''), read(optionalDecimal, ' ')]).toEqual([null, null]);
    expect(refused(wholeNumber, '')).toBe('is empty');
  });
});

describe('a code', () => {
  it('of a practice has a letter and five more', () => {
    expect(['Z99001', 'ZAA123', 'Z99001 ', '\u00a0Z99001', 'z99001'].map((cell) => read(practiceCode, cell))).toEqual([
      'Z99001',
      'ZAA123',
      'Z99001',
      'Z99001',
      'Z99001',
    ]);
    expect(['Z9900', 'Z99 001', '099001', ''].map((cell) => refused(practiceCode, cell))).toEqual([
      '"Z9900" is not a practice code (a letter and five digits)',
      '"Z99 001" is not a practice code (a letter and five digits)',
      '"099001" is not a practice code (a letter and five digits)',
      '"" is not a practice code (a letter and five digits)',
    ]);
  });

  it('of an organisation may be short or long; U means unallocated', () => {
    expect(['11X', 'D2P2L', 'E54000038'].map((cell) => read(organisationCode, cell))).toEqual([
      '11X',
      'D2P2L',
      'E54000038',
    ]);
    expect([read(optionalCode, 'U'), read(optionalCode, ''), read(optionalCode, 'U99001')]).toEqual([
      null,
      null,
      'U99001',
    ]);
    expect(refused(organisationCode, 'n/a')).toBe('"n/a" is not an organisation code');
  });

  it('of an indicator or a group holds no mark that would part a row', () => {
    expect(['AST002', 'EoLC', '06OV ', ' AST'].map((cell) => read(shortCode, cell))).toEqual([
      'AST002',
      'EoLC',
      '06OV',
      'AST',
    ]);
    expect(refused(shortCode, 'AST\u001e002')).toContain('is not a code');
  });
});

describe('text', () => {
  it('comes without runs of white space and control characters', () => {
    expect(read(text, '  The \t Surgery\n\u001e of\u0000 Zed ')).toBe('The Surgery of Zed');
  });

  it('is none when empty, and refused where it must be there', () => {
    expect(read(optionalText, ' ')).toBeNull();
    expect(refused(requiredText, ' ')).toBe('is empty');
  });

  it('is shown cut when it is long', () => {
    expect(refused(wholeNumber, 'x'.repeat(60))).toBe(`"${'x'.repeat(40)}…" is not a whole number of zero or more`);
  });
});
