import type { ReactNode } from 'react';
import { Link } from 'react-router';

export type Column<Row> = {
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Right-aligned, in figures that line up. */
  numeric?: boolean;
  /** The column that names the row: read out before each of its cells. One a table. */
  rowHeading?: boolean;
  /** Present when the server can sort by it: the address that does, and how it is sorted now. */
  sort?: { to: string; direction: 'ascending' | 'descending' | 'none' };
};

type Properties<Row> = {
  caption: ReactNode;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

const Heading = <Row,>({ column: { heading, numeric, sort } }: { column: Column<Row> }) => (
  <th
    className={numeric ? 'nhsuk-table__header nhsuk-table__header--numeric' : 'nhsuk-table__header'}
    scope="col"
    role="columnheader"
    aria-sort={sort?.direction}
  >
    {sort ? (
      <Link className="portal-sort" to={sort.to} data-direction={sort.direction}>
        {heading}
      </Link>
    ) : (
      heading
    )}
  </th>
);

const Cell = <Row,>({ column, row }: { column: Column<Row>; row: Row }) => {
  const Element = column.rowHeading ? 'th' : 'td';
  const name = column.rowHeading ? 'nhsuk-table__header' : 'nhsuk-table__cell';
  return (
    <Element
      className={column.numeric ? `${name} ${name}--numeric` : name}
      role={column.rowHeading ? 'rowheader' : 'cell'}
      scope={column.rowHeading ? 'row' : undefined}
    >
      <span className="nhsuk-table-responsive__heading" aria-hidden="true">
        {column.heading}{' '}
      </span>
      <span className="portal-cell">{column.cell(row)}</span>
    </Element>
  );
};

/** The NHS table that becomes a list of cards on a narrow screen. The roles keep it a table there for a screen reader. */
export const DataTable = <Row,>({ caption, hideCaption = false, columns, rows, rowKey }: Properties<Row>) => (
  <table className="nhsuk-table nhsuk-table--responsive portal-table" role="table">
    <caption className={hideCaption ? 'nhsuk-u-visually-hidden' : 'nhsuk-table__caption nhsuk-table__caption--m'}>
      {caption}
    </caption>
    <thead className="nhsuk-table__head">
      <tr role="row">
        {columns.map((column) => (
          <Heading key={column.key} column={column} />
        ))}
      </tr>
    </thead>
    <tbody className="nhsuk-table__body">
      {rows.map((row) => (
        <tr className="nhsuk-table__row" role="row" key={rowKey(row)}>
          {columns.map((column) => (
            <Cell key={column.key} column={column} row={row} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
