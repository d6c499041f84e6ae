import './working.css';

export type Bar = { key: string; label: string; value: number; words: string; second?: boolean };

const WIDTH = 400;
const HEIGHT = 14;

/** Bars on one scale, each under its words, which have the figure: nothing is told by length or colour alone. A table with the same figures belongs beside it. */
export const Bars = ({ title, bars }: { title: string; bars: readonly Bar[] }) => {
  const most = Math.max(1, ...bars.map(({ value }) => Math.abs(value)));
  return (
    <figure className="portal-bars">
      <figcaption className="nhsuk-heading-s">{title}</figcaption>
      <ul className="nhsuk-list">
        {bars.map(({ key, label, value, words, second = false }) => (
          <li key={key}>
            {label}: <strong>{words}</strong>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="portal-chart-empty" width={WIDTH} height={HEIGHT} />
              <rect
                className={second ? 'portal-bar-second' : 'portal-chart-fill'}
                width={(Math.abs(value) * WIDTH) / most}
                height={HEIGHT}
              />
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
};
