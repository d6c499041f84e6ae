import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Money } from '../../parts/money.tsx';
import type { WhatWouldWeEarnQuery } from '../../generated/practice/calculator/calculator.ts';
import { countWords } from '../../parts/words/count-words.ts';

type Earnings = NonNullable<WhatWouldWeEarnQuery['whatWouldWeEarn']>;
type Line = Earnings['lines'][number];

const COLUMNS: readonly Column<Line>[] = [
  { key: 'id', heading: 'Indicator', rowHeading: true, cell: ({ id, about }) => `${id}, ${about}` },
  { key: 'points', heading: 'Points', numeric: true, cell: ({ points, maxPoints }) => `${points} of ${maxPoints}` },
  {
    key: 'amount',
    heading: 'In a whole year',
    numeric: true,
    cell: ({ amount }) => amount && <Money pence={amount.pence} />,
  },
  {
    key: 'oneMore',
    heading: 'One more patient is worth',
    numeric: true,
    cell: ({ oneMore }) => (oneMore ? <Money pence={oneMore.pence} /> : '–'),
  },
];

const LeftOut = ({ lines }: { lines: readonly Line[] }) =>
  lines.length > 0 && (
    <details className="nhsuk-details">
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">
          Left out of the sum: {countWords(lines.length, 'indicator')}, and why
        </span>
      </summary>
      <div className="nhsuk-details__text">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {lines.map(({ id, groupName, leftOut }) => (
            <li key={id}>
              {id} ({groupName}): {leftOut}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );

/** Points and pounds of each national indicator, and those that are left out. */
export const Lines = ({ earnings: { lines, points, inSum } }: { earnings: Earnings }) => {
  const counted = lines.filter(({ leftOut }) => leftOut === null);
  return (
    <>
      <h3 className="nhsuk-heading-m">National indicators</h3>
      <p>
        {points} points from {inSum} of {lines.length} indicators. Each sum below is for a whole year and rounded by
        itself; the total above is rounded once.
      </p>
      {counted.length > 0 && (
        <DataTable caption="National indicators" hideCaption columns={COLUMNS} rows={counted} rowKey={({ id }) => id} />
      )}
      <LeftOut lines={lines.filter(({ leftOut }) => leftOut !== null)} />
    </>
  );
};
