import { FileRefused } from '../files/bad-row.ts';
import { findColumns, hasHeadings } from '../files/headings.ts';
import type { ColumnSpec, FoundColumns } from '../files/headings.ts';
import type { Cells, Edition, FileHead, Layout, NotRead, SheetReader, Target } from '../files/layout.ts';
import { financialYearInName, seriesOfName, versionInName } from '../files/period-in-name.ts';

/** What most layouts are recognised by: headings that no other file has, or the name the publisher gives it. */
export interface Signs {
  name: RegExp;
  headings: readonly ColumnSpec[];
}

/** One file of a layout, begun: how its rows are read, and which edition it is. */
export interface Begun {
  read: SheetReader['read'];
  edition: Edition | (() => Edition);
}

/** A layout with its headings in the first row of its only sheet. */
export interface SheetForm<Name extends string> {
  name: string;
  title: string;
  signs: Signs;
  columns: Readonly<Record<Name, ColumnSpec>>;
  /** Headings that are known and not read. Others are passed over too, and named. */
  notRead?: readonly string[];
  targets: readonly Target[];
  begin: (file: FileHead, found: FoundColumns<Name>) => Begun | NotRead;
}

/** A layout of one sheet. The edition is given at once, or asked for after the last row. */
export function oneSheetLayout<Name extends string>(form: SheetForm<Name>): Layout {
  return {
    name: form.name,
    title: form.title,
    recognise(file) {
      const headings = firstRowOf(file, form.signs);
      if (headings === null) return null;
      const found = findColumns(headings, form.columns, form.notRead);
      const begun = form.begin(file, found);
      if ('notRead' in begun) return begun;
      const { read, edition } = begun;
      const version = versionInName(file.name);
      const told = (): Edition => ({
        ...(typeof edition === 'function' ? edition() : edition),
        ...(version !== undefined && { version }),
      });
      return {
        layout: form.name,
        targets: form.targets,
        sheets: [{ sheet: 0, hasHeadings: true, headings, read }],
        notes: passedOver(found),
        datedByItsRows: typeof edition === 'function',
        edition: told,
      };
    },
  };
}

/** Names the columns that nobody knows, for they may say something that is wanted one day. */
export function passedOver(...found: readonly Pick<FoundColumns<string>, 'unknown'>[]): string[] {
  const names = found
    .flatMap(({ unknown }) => unknown.map(({ heading }) => heading))
    .filter((heading) => heading !== '');
  if (names.length === 0) return [];
  return [
    `${names.length === 1 ? 'a column is' : `${names.length} columns are`} passed over: ${names.map((name) => `"${name}"`).join(', ')}`,
  ];
}

/**
 * The first row of a delimited file of this layout.
 * @returns null when neither the name nor the headings are those of the layout
 * @throws FileRefused when the file is empty
 */
export function firstRowOf(file: FileHead, signs: Signs): Cells | null {
  const [sheet] = file.sheets;
  if (sheet === undefined || sheet.name !== null) return null;
  if (!signs.name.test(file.name) && !hasHeadings(sheet.firstRow, signs.headings)) return null;
  if (sheet.firstRow.length === 0) throw new FileRefused('The file is empty.');
  return sheet.firstRow;
}

/** A file whose financial year stands in its name only. Without `series`, its versions are known by their name. */
export function ofTheYear(
  file: FileHead,
  { example, series }: { example: string; series?: string },
  begin: (financialYear: string) => { read: SheetReader['read']; fixed: Edition['fixed'] },
): Begun | NotRead {
  const financialYear = financialYearInName(file.name);
  if (financialYear === null)
    return { notRead: `has the columns of such a file, but its name gives no financial year, as in ${example}` };
  const { read, fixed } = begin(financialYear);
  return { read, edition: { period: financialYear, series: series ?? seriesOfName(file.name), fixed } };
}
