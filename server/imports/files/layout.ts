/**
 * What a published file is, to the rest of the loader: how it is recognised, and how each row becomes rows of ours.
 */

export type Cells = readonly string[];

/** The start of a file: enough to recognise it. A delimited file has one sheet without a name. */
export interface FileHead {
  /** The file's own name, without folder, `.gz` or the zip it is in. */
  name: string;
  sheets: readonly SheetHead[];
}

export interface SheetHead {
  name: string | null;
  /** The row that the layouts look at: the first, or one further down when titles stand above the headings. */
  firstRow: Cells;
  /** The rows at the start of the sheet. */
  startRows: readonly Cells[];
}

/** A reference table that rows go to. */
export interface Target {
  table: PublishedTable;
  /** What the reader gives of each row, in order. */
  columns: readonly string[];
  /** What the edition gives once for all rows. */
  fixed: readonly FixedColumn[];
  /** The columns that no two rows of one file may have in common. */
  key: readonly string[];
}

export type FixedColumn = 'financial_year' | 'as_of' | 'edition_on' | 'counted_on' | 'source';

export type PublishedTable =
  | 'published_practice'
  | 'published_practice_area'
  | 'published_network'
  | 'published_network_member'
  | 'published_commissioner'
  | 'published_commissioner_icb'
  | 'published_list_size'
  | 'published_register'
  | 'published_achievement'
  | 'published_indicator'
  | 'published_contract'
  | 'published_payment'
  | 'published_deprivation';

/** Values in the order of the target's columns, written as PostgreSQL reads them; null, or an empty text, is none. */
export type Values = readonly (string | null)[];

/** Takes one row for the target with this index. */
export type Put = (target: number, values: Values) => void;

/** Takes what is odd about a cell of a row that is kept all the same. */
export type Doubt = (index: number, reason: string) => void;

export interface SheetReader {
  /** Which sheet of the file, by index. */
  sheet: number;
  /** False for the ODS files, which start with their first row. */
  hasHeadings: boolean;
  /** The headings as the file writes them, or the publisher's names for a file without. */
  headings: Cells;
  /** @throws BadCell for the first cell that cannot be read */
  read: (cells: Cells, put: Put, doubt: Doubt) => void;
}

export interface Recognised {
  layout: string;
  targets: readonly Target[];
  sheets: readonly SheetReader[];
  /** What a person should know of the file before its rows: the columns that are passed over. */
  notes: readonly string[];
  /** True when the edition is known only after the last row. */
  datedByItsRows: boolean;
  /** @throws FileRefused when asked before it is known, or when the file has no row to tell it */
  edition: () => Edition;
}

export interface Edition {
  /** A financial year (2016-17), a date (2026-07-01), or empty when the file gives neither. */
  period: string;
  /** With layout and period, what a newer version of the same file has in common with it. */
  series: string;
  /** As text that sorts among the versions of one file, when the file tells which of them it is. */
  version?: string;
  /** The same for every row, so the reader does not give them. */
  fixed: Readonly<Partial<Record<FixedColumn, string>>>;
}

/** Of a known layout, and yet of no use: said to the person, not counted as a failure. */
export interface NotRead {
  notRead: string;
}

export interface Layout {
  name: string;
  /** For people: what the publisher calls it. */
  title: string;
  /**
   * @returns null when the file is of another layout
   * @throws FileRefused when it is of this layout and a column is missing, or there twice
   */
  recognise: (file: FileHead) => Recognised | NotRead | null;
}
