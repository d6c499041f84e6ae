import { optionalWholeNumber, practiceCode, shortCode, wholeNumber } from '../files/cells.ts';
import { ofTheYear, oneSheetLayout } from './one-sheet.ts';

const COLUMNS = {
  practice: { names: ['PRACTICE_CODE'] },
  group: { names: ['GROUP_CODE', 'INDICATOR_GROUP_CODE', 'INDICATOR_GROUP'] },
  register: { names: ['REGISTER', 'REGISTER_SIZE'] },
  listType: { names: ['PATIENT_LIST_TYPE'] },
  listSize: { names: ['PRACTICE_LIST_SIZE', 'PATIENT_LIST_SIZE', 'LIST_SIZE'] },
} as const;

/**
 * Registers and list sizes for each practice and indicator group: PREVALENCE_1819_v2.csv.
 * The year is in the name only. A register may be blank: the practice was not asked. A register above its list is kept
 * as it is published, and named: a few of each year are.
 */
export const qofPrevalence = oneSheetLayout({
  name: 'qof-prevalence',
  title: 'QOF registers (prevalence)',
  signs: { name: /^prevalence[-_ ]\d{4}/i, headings: [COLUMNS.practice, COLUMNS.listType] },
  columns: COLUMNS,
  targets: [
    {
      table: 'published_register',
      columns: ['practice_code', 'group_code', 'register', 'list_type', 'list_size'],
      fixed: ['financial_year'],
      key: ['practice_code', 'group_code'],
    },
  ],
  begin: (file, { at }) =>
    ofTheYear(file, { example: 'PREVALENCE_2425.csv' }, (financialYear) => ({
      fixed: { financial_year: financialYear },
      read(cells, put, doubt) {
        const practice = practiceCode(cells, at.practice);
        const register = optionalWholeNumber(cells, at.register);
        const list = wholeNumber(cells, at.listSize);
        if (Number(register) > Number(list))
          doubt(at.register, `${register} of ${practice} is more than its list of ${list}`);
        put(0, [practice, shortCode(cells, at.group), register, shortCode(cells, at.listType), list]);
      },
    })),
});
