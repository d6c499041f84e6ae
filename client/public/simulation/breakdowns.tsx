import type { SimulationBreakdown } from '../../generated/public/simulation/simulation.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DifferenceBars, signedPence } from '../../parts/difference-bars.tsx';
import { Money } from '../../parts/money.tsx';
import type { SimulationFound, Sums } from './simulation-found.ts';

type Row = { key: string; label: string; sums: Sums };

const HEADINGS: Record<SimulationBreakdown, string> = {
  NETWORK: 'By network',
  LIST_SIZE: 'By size of list',
  DEPRIVATION: 'By deprivation',
};
const BREAKDOWNS: readonly SimulationBreakdown[] = ['NETWORK', 'LIST_SIZE', 'DEPRIVATION'];

/** "21 gain, 54 lose": those there are none of are left out. */
const standingsInWords = ({ gains, loses, same, notWorkedOut }: Sums): string =>
  [
    [gains, gains === 1 ? 'gains' : 'gain'],
    [loses, loses === 1 ? 'loses' : 'lose'],
    [same, 'the same'],
    [notWorkedOut, 'not worked out'],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ');

/** What those cost whose two sides are known: left out where it is the cost of them all. */
const COMPARED: Column<Row> = {
  key: 'compared',
  heading: 'Compared',
  numeric: true,
  cell: ({ sums }) => <Money pence={sums.compared.pence} />,
};

const columnsOf = (heading: string, all: Sums): readonly Column<Row>[] => [
  { key: 'label', heading, rowHeading: true, cell: ({ label }) => label },
  { key: 'practices', heading: 'Practices', numeric: true, cell: ({ sums }) => sums.practices },
  { key: 'standings', heading: 'Of them', cell: ({ sums }) => standingsInWords(sums) },
  { key: 'local', heading: 'Cost', numeric: true, cell: ({ sums }) => <Money pence={sums.local.pence} /> },
  ...(all.compared.pence === all.local.pence ? [] : [COMPARED]),
  { key: 'national', heading: 'National', numeric: true, cell: ({ sums }) => <Money pence={sums.national.pence} /> },
  { key: 'difference', heading: 'Difference', numeric: true, cell: ({ sums }) => signedPence(sums.difference.pence) },
];

/** The sums by network, size of list and deprivation: each a chart and its table, which adds up to the total. */
export const Breakdowns = ({ simulation: { groups, totals } }: { simulation: SimulationFound }) =>
  totals &&
  BREAKDOWNS.map((breakdown) => {
    const rows = groups.filter((group) => group.breakdown === breakdown);
    const heading = HEADINGS[breakdown];
    return (
      rows.length > 0 && (
        <section key={breakdown} aria-labelledby={`by-${breakdown}`}>
          <h2 className="nhsuk-heading-m" id={`by-${breakdown}`}>
            {heading}
          </h2>
          <DifferenceBars
            title="Difference to the national contract"
            rows={rows.map(({ key, label, sums }) => ({ key, label, pence: sums.difference.pence }))}
          />
          <DataTable
            caption={heading}
            hideCaption
            columns={columnsOf(heading, totals)}
            rows={[
              ...rows.map(({ key, label, sums }) => ({ key, label, sums })),
              { key: 'all', label: 'All practices', sums: totals },
            ]}
            rowKey={({ key }) => key}
          />
        </section>
      )
    );
  });
