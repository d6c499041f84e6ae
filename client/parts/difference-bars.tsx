import './difference-bars.css';
import { formatPence } from './format-pence.ts';

type Row = { key: string; label: string; pence: number };

const WIDTH = 400;
const HEIGHT = 18;

/** Where a sum lies between the least and the most, with nothing always among them. */
export const scaleOf = (sums: readonly number[], width: number): ((pence: number) => number) => {
  const least = Math.min(0, ...sums);
  const most = Math.max(0, ...sums);
  return (pence) => (most === least ? 0 : ((pence - least) * width) / (most - least));
};

/** "+£12.00", "−£12.00" or "£0.00": which way a difference goes. */
export const signedPence = (pence: number): string => `${pence > 0 ? '+' : ''}${formatPence(pence)}`;

const Bar = ({ pence, x }: { pence: number; x: (pence: number) => number }) => (
  <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect
      className={pence < 0 ? 'portal-spread-loss' : 'portal-spread-gain'}
      x={Math.min(x(0), x(pence))}
      y="2"
      width={Math.abs(x(pence) - x(0))}
      height={HEIGHT - 4}
    />
    <line className="portal-spread-zero" x1={x(0)} x2={x(0)} y1="0" y2={HEIGHT} />
  </svg>
);

/** A difference for each of a few groups, as a bar and its figure. A table with the same rows stands beside it. */
export const DifferenceBars = ({ title, rows }: { title: string; rows: readonly Row[] }) => {
  const x = scaleOf(
    rows.map(({ pence }) => pence),
    WIDTH,
  );
  return (
    <figure className="portal-differences">
      <figcaption>{title}</figcaption>
      <dl>
        {rows.map(({ key, label, pence }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd className="portal-differences-bar" aria-hidden="true">
              <Bar pence={pence} x={x} />
            </dd>
            <dd className="portal-money">{signedPence(pence)}</dd>
          </div>
        ))}
      </dl>
    </figure>
  );
};

const SPREAD = { width: 640, height: 160 };

/** Every difference as one thin bar, the largest loss first: how many gain, how many lose, and how much. The table of practices has each figure. */
export const Spread = ({ title, sums }: { title: string; sums: readonly number[] }) => {
  if (sums.length === 0) return null;
  const y = scaleOf(sums, SPREAD.height);
  const step = SPREAD.width / sums.length;
  const least = sums[0] ?? 0;
  const most = sums.at(-1) ?? 0;
  return (
    <figure className="portal-spread">
      <figcaption>
        {title}. Each bar is a practice: from {signedPence(least)} to {signedPence(most)}.{' '}
        <span className="portal-spread-key portal-spread-key--gain" aria-hidden="true" />
        above the line gains, <span className="portal-spread-key portal-spread-key--loss" aria-hidden="true" />
        below it loses.
      </figcaption>
      <svg
        viewBox={`0 0 ${SPREAD.width} ${SPREAD.height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`${title}: ${sums.length} practices, from ${signedPence(least)} to ${signedPence(most)}. The table of practices has every figure.`}
      >
        {sums.map((pence, index) => (
          <rect
            key={`${index} ${pence}`}
            className={pence < 0 ? 'portal-spread-loss' : 'portal-spread-gain'}
            x={index * step + step * 0.1}
            y={SPREAD.height - Math.max(y(0), y(pence))}
            width={step * 0.8}
            height={Math.abs(y(pence) - y(0))}
          />
        ))}
        <line
          className="portal-spread-zero"
          x1="0"
          x2={SPREAD.width}
          y1={SPREAD.height - y(0)}
          y2={SPREAD.height - y(0)}
        />
      </svg>
    </figure>
  );
};
