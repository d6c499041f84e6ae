import { day, practiceCode, text, wholeNumber } from '../files/cells.ts';
import { findColumns } from '../files/headings.ts';
import type { Cells, Layout, Put } from '../files/layout.ts';
import { OneDay } from '../files/one-day.ts';
import { firstRowOf } from './one-sheet.ts';

const COLUMNS = {
  extractedOn: { names: ['EXTRACT_DATE'] },
  kind: { names: ['ORG_TYPE'] },
  organisation: { names: ['ORG_CODE'] },
  sex: { names: ['SEX'] },
  age: { names: ['AGE_GROUP_5'] },
  patients: { names: ['NUMBER_OF_PATIENTS'] },
} as const;

/**
 * "Patients Registered at a GP Practice" in five-year age bands: gp-reg-pat-prac-quin-age.csv, usually in a zip.
 * Kept is the whole list of each practice (all ages, both sexes); every row is checked all the same.
 */
export const listSizes: Layout = {
  name: 'list-sizes',
  title: 'Patients registered at each practice',
  recognise(file) {
    const headings = firstRowOf(file, {
      name: /^gp-reg-pat-prac-quin-age/i,
      headings: [COLUMNS.kind, COLUMNS.age, COLUMNS.patients],
    });
    if (headings === null) return null;
    const at = findColumns(headings, COLUMNS, ['PUBLICATION', 'ONS_CODE', 'POSTCODE']);
    const date = new OneDay();
    return {
      layout: this.name,
      targets: [
        {
          table: 'published_list_size',
          columns: ['practice_code', 'registered_patients'],
          fixed: ['counted_on'],
          key: ['practice_code'],
        },
      ],
      sheets: [
        {
          sheet: 0,
          hasHeadings: true,
          headings,
          read(cells: Cells, put: Put) {
            date.see(day(cells, at.extractedOn), at.extractedOn);
            const patients = wholeNumber(cells, at.patients);
            if (text(cells, at.kind) !== 'GP' || text(cells, at.sex) !== 'ALL' || text(cells, at.age) !== 'ALL') return;
            put(0, [practiceCode(cells, at.organisation), patients]);
          },
        },
      ],
      datedByItsRows: true,
      edition: () => ({ period: date.found, series: 'list-sizes', fixed: { counted_on: date.found } }),
    };
  },
};
