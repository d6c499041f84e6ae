import type { SimulatedLinePartsFragment } from '../../generated/public/simulation/simulation.ts';
import { signedPence } from '../../parts/difference-bars.tsx';
import { Money } from '../../parts/money.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { formatCount } from '../../parts/words/format-count.ts';

const sum = (money: { pence: number } | null) => (money ? <Money pence={money.pence} /> : 'Not worked out');

/** What one practice would have on both sides. */
export const LineSums = ({ line }: { line: SimulatedLinePartsFragment }) => (
  <Summary
    rows={[
      line.standing !== null && { key: 'Against the national contract', value: <StateTag state={line.standing} /> },
      { key: 'The scheme would pay', value: sum(line.local) },
      { key: 'Guaranteed', value: sum(line.guaranteed) },
      { key: 'Possible', value: sum(line.possible) },
      { key: 'At risk', value: sum(line.atRisk) },
      {
        key: 'The national contract would pay',
        value: (
          <>
            {sum(line.national)}
            {line.partOfYear && ` for ${line.partOfYear}`}
          </>
        ),
      },
      {
        key: 'Difference',
        value: line.difference ? (
          <strong className="portal-money">{signedPence(line.difference.pence)}</strong>
        ) : (
          'Not worked out'
        ),
      },
      { key: 'Network', value: line.network?.name ?? 'None' },
      {
        key: 'List',
        value: line.listSize === null ? 'Not known' : `${formatCount(line.listSize)} patients`,
      },
      {
        key: 'Deprivation quintile',
        value: line.deprivationQuintile === null ? 'Not known' : `${line.deprivationQuintile} (1 is the most deprived)`,
      },
    ]}
  />
);
