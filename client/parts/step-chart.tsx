import { DataTable } from './data-table.tsx';
import { daysBetween, formatDate, formatShortDate } from './format-date.ts';
import { capitalised } from './words/capitals.ts';

export type StepPoint = { on: string; value: number };
type Properties = {
  title: string;
  /** What is counted: "practices". */
  unit: string;
  points: readonly StepPoint[];
  /** The top of the scale, such as all practices that were asked. */
  most: number;
  /** A level worth marking, with its words: the number needed. */
  level?: { value: number; words: string };
};

const BOX = { width: 640, height: 220, left: 44, right: 12, top: 12, bottom: 32 };
/** The words of a level stand on the other side of it than the line ends, so that neither covers the other. */
const LABEL = { below: 18, above: -8 };
const INNER = { width: BOX.width - BOX.left - BOX.right, height: BOX.height - BOX.top - BOX.bottom };

/** The line of a count that holds its value until the next change: across, then up or down. */
export const stepPath = (
  points: readonly StepPoint[],
  x: (date: string) => number,
  y: (value: number) => number,
): string =>
  points.map(({ on, value }, index) => (index === 0 ? `M${x(on)} ${y(value)}` : `H${x(on)}V${y(value)}`)).join('');

/** A count over time, drawn as steps because nobody was half in between two days. The table says the same in figures. */
export const StepChart = ({ title, unit, points, most, level }: Properties) => {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  const days = Math.max(1, daysBetween(first.on, last.on));
  const x = (date: string): number => BOX.left + Math.round((daysBetween(first.on, date) * INNER.width) / days);
  const y = (value: number): number => BOX.top + INNER.height - Math.round((value * INNER.height) / Math.max(most, 1));
  return (
    <figure className="portal-chart">
      <figcaption className="nhsuk-heading-s">{title}</figcaption>
      <svg
        viewBox={`0 0 ${BOX.width} ${BOX.height}`}
        role="img"
        aria-label={`${title}: ${first.value} on ${formatDate(first.on)}, ${last.value} on ${formatDate(last.on)}. The table below has every point.`}
      >
        {[0, most].map((value) => (
          <g key={value}>
            <line className="portal-chart-line" x1={BOX.left} x2={BOX.width - BOX.right} y1={y(value)} y2={y(value)} />
            <text x={BOX.left - 8} y={y(value) + 5} textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {level && (
          <g>
            <line
              className="portal-chart-level"
              x1={BOX.left}
              x2={BOX.width - BOX.right}
              y1={y(level.value)}
              y2={y(level.value)}
            />
            <text
              x={BOX.width - BOX.right}
              y={y(level.value) + (last.value >= level.value ? LABEL.below : LABEL.above)}
              textAnchor="end"
            >
              {level.words}
            </text>
          </g>
        )}
        <path className="portal-chart-path" d={stepPath(points, x, y)} />
        <circle className="portal-chart-fill" cx={x(last.on)} cy={y(last.value)} r="4" />
        <text x={BOX.left} y={BOX.height - 8}>
          {formatShortDate(first.on)}
        </text>
        {last.on !== first.on && (
          <text x={BOX.width - BOX.right} y={BOX.height - 8} textAnchor="end">
            {formatShortDate(last.on)}
          </text>
        )}
      </svg>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">{title}: the figures</span>
        </summary>
        <div className="nhsuk-details__text">
          <DataTable
            caption={title}
            hideCaption
            columns={[
              { key: 'on', heading: 'Date', cell: ({ on }) => formatDate(on), rowHeading: true },
              {
                key: 'value',
                heading: capitalised(unit),
                cell: ({ value }) => value,
                numeric: true,
              },
            ]}
            rows={points}
            rowKey={({ on }) => on}
          />
        </div>
      </details>
    </figure>
  );
};
