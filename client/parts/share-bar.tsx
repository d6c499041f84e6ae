type Properties = { label: string; value: number; of: number; needed?: number };

const WIDTH = 400;
const HEIGHT = 28;

/** A bar with its words: "70 of 75, 50 needed". The mark stands where enough is reached. */
export const ShareBar = ({ label, value, of, needed }: Properties) => {
  const at = (count: number): number => (of > 0 ? (Math.min(count, of) * WIDTH) / of : 0);
  const words = `${value} of ${of}${needed === undefined ? '' : `, ${needed} needed`}`;
  return (
    <figure className="portal-share">
      <figcaption>
        {label}: <strong>{words}</strong>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect className="portal-chart-empty" x="0" y="6" width={WIDTH} height="16" />
        <rect className="portal-chart-fill" x="0" y="6" width={at(value)} height="16" />
        {needed !== undefined && (
          <rect className="portal-chart-mark" x={Math.max(0, at(needed) - 1.5)} y="0" width="3" height={HEIGHT} />
        )}
      </svg>
    </figure>
  );
};
