import { describe, expect, it } from '@jest/globals';
import { FileRefused } from './bad-row.ts';
import { findColumns, hasHeadings } from './headings.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  list: { names: ['PRACTICE_LIST_SIZE', 'PATIENT_LIST_SIZE'] },
  note: { names: ['NOTE'], optional: true },
};

const refusal = (row: readonly string[], known: readonly string[] = []): string => {
  try {
    findColumns(row, COLUMNS, known);
  } catch (failure) {
    if (failure instanceof FileRefused) return failure.message;
    throw failure;
  }
  return 'was read';
};

describe('findColumns', () => {
  it('finds a column under any of its names, in any order and spelling', () => {
    expect(findColumns(['Patient list\nsize', '\ufeffPractice Code'], COLUMNS)).toEqual({
      practice: 1,
      list: 0,
      note: -1,
    });
  });

  it('takes TotalQOFPayments_£ and Total QOF Payments for one heading, whatever became of the pound sign', () => {
    const qof = { total: { names: ['Total QOF Payments'] } };
    expect(
      [['TotalQOFPayments_£'], ['TotalQOFPayments_\ufffd'], ['Total QOF Payments']].map(
        (row) => findColumns(row, qof).total,
      ),
    ).toEqual([0, 0, 0]);
  });

  it('names what is missing and what is unknown, all at once', () => {
    expect(refusal(['PRACTICE_CODE', 'SHOE_SIZE', ''])).toBe(
      'Column PRACTICE_LIST_SIZE is missing. Column "SHOE_SIZE" is not known. A column has no heading.',
    );
  });

  it('accepts a known heading that is not read', () => {
    expect(refusal(['PRACTICE_CODE', 'PATIENT_LIST_SIZE', 'SHOE_SIZE'], ['Shoe size'])).toBe('was read');
  });

  it('refuses the same heading twice: which of the two is meant cannot be known', () => {
    expect(refusal(['PRACTICE_CODE', 'PATIENT_LIST_SIZE', 'PATIENT_LIST_SIZE'])).toBe(
      'Column "PATIENT_LIST_SIZE" is not known.',
    );
  });
});

describe('hasHeadings', () => {
  it('asks for every one', () => {
    expect(hasHeadings(['practice code', 'patient_list_size'], [COLUMNS.practice, COLUMNS.list])).toBe(true);
    expect(hasHeadings(['practice code'], [COLUMNS.practice, COLUMNS.list])).toBe(false);
  });
});
