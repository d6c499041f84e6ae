import { describe, expect, it } from '@jest/globals';
import { FileRefused } from './bad-row.ts';
import { findColumns, hasHeadings } from './headings.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  list: { names: ['PRACTICE_LIST_SIZE', 'PATIENT_LIST_SIZE'] },
  note: { names: ['NOTE'], optional: true },
};

const refusal = (row: readonly string[]): string => {
  try {
    findColumns(row, COLUMNS);
  } catch (failure) {
    if (failure instanceof FileRefused) return failure.message;
    throw failure;
  }
  return 'was read';
};

describe('findColumns', () => {
  it('finds a column under any of its names, in any order and spelling', () => {
    expect(findColumns(['Patient list\nsize', '\ufeffPractice Code'], COLUMNS)).toEqual({
      at: { practice: 1, list: 0, note: -1 },
      unknown: [],
    });
  });

  it('takes TotalQOFPayments_£ and Total QOF Payments for one heading, whatever became of the pound sign', () => {
    const qof = { total: { names: ['Total QOF Payments'] } };
    expect(
      [['TotalQOFPayments_£'], ['TotalQOFPayments_\ufffd'], ['Total QOF Payments'], ['Total QOF Payments2']].map(
        (row) => findColumns(row, qof).at.total,
      ),
    ).toEqual([0, 0, 0, 0]);
  });

  it('takes the number of a footnote for none only where no heading is without', () => {
    const line = { line: { names: ['Address Line'] }, one: { names: ['Address Line 1'] } };
    expect(findColumns(['Address Line 1', 'Address Line'], line).at).toEqual({ line: 1, one: 0 });
    expect(findColumns(['Practice code1', 'Patient list size2', 'Postcode3'], COLUMNS, ['POSTCODE'])).toEqual({
      at: { practice: 0, list: 1, note: -1 },
      unknown: [],
    });
  });

  it('names what is missing, all at once', () => {
    expect(refusal(['SHOE_SIZE', ''])).toBe('Column PRACTICE_CODE is missing. Column PRACTICE_LIST_SIZE is missing.');
  });

  it('gives back what it does not know, and not what is known and not read', () => {
    const row = ['PRACTICE_CODE', 'PATIENT_LIST_SIZE', 'SHOE_SIZE', 'Hat\n size', ''];
    expect(findColumns(row, COLUMNS, ['Shoe size']).unknown).toEqual([
      { index: 3, heading: 'Hat size' },
      { index: 4, heading: '' },
    ]);
  });

  it('refuses one column twice, under one name or two: which of them is meant cannot be known', () => {
    expect(refusal(['PRACTICE_CODE', 'PATIENT_LIST_SIZE', 'PATIENT_LIST_SIZE'])).toBe(
      'Columns "PATIENT_LIST_SIZE" and "PATIENT_LIST_SIZE" are one and the same: leave one.',
    );
    expect(refusal(['PRACTICE_CODE', 'PATIENT_LIST_SIZE', 'PRACTICE_LIST_SIZE'])).toBe(
      'Columns "PATIENT_LIST_SIZE" and "PRACTICE_LIST_SIZE" are one and the same: leave one.',
    );
  });
});

describe('hasHeadings', () => {
  it('asks for every one', () => {
    expect(hasHeadings(['practice code', 'patient_list_size'], [COLUMNS.practice, COLUMNS.list])).toBe(true);
    expect(hasHeadings(['practice code'], [COLUMNS.practice, COLUMNS.list])).toBe(false);
  });
});
