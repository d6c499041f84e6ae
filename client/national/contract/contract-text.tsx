import type { ReactNode } from 'react';
import type {
  NationalIndicatorPartsFragment,
  NationalTextPartsFragment,
  NationalValuePartsFragment,
} from '../../generated/national/contract/contract.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Day } from '../../parts/when.tsx';
import { confidenceWords, valueWords } from './value-words.ts';
import { formatCount } from '../../parts/words/format-count.ts';
import { uncapitalised } from '../../parts/words/capitals.ts';

type Text = NationalTextPartsFragment;
type Indicator = NationalIndicatorPartsFragment;
type Group = Text['groups'][number];

const VALUES: readonly Column<NationalValuePartsFragment>[] = [
  { key: 'label', heading: 'Value', rowHeading: true, cell: ({ label }) => label },
  { key: 'value', heading: 'Figure', cell: valueWords },
  { key: 'source', heading: 'Source', cell: ({ source }) => source?.title ?? '–' },
  { key: 'sure', heading: 'How sure', cell: ({ source }) => (source ? confidenceWords(source.confidence) : '–') },
];

/** Where pounds for one point and one patient lie since 2014-15 (the server warns outside it). */
const RATIO = { since: '2014-15', least: 0.02213, most: 0.02216 };

const Ratio = ({ text: { financialYear, poundsPerPatient } }: { text: Text }) => {
  if (poundsPerPatient === null || financialYear < RATIO.since) return null;
  const usual = Number(poundsPerPatient) >= RATIO.least && Number(poundsPerPatient) <= RATIO.most;
  return (
    <p>
      One point is worth £{poundsPerPatient} for each patient of the average list, {usual ? 'inside' : 'outside'} the £
      {RATIO.least} to £{RATIO.most} that is usual since {RATIO.since}.
    </p>
  );
};

/** The values of a year with their sources, and the check that they fit together. */
export const Values = ({ text }: { text: Text }) => (
  <>
    <DataTable caption="Values" columns={VALUES} rows={text.values} rowKey={({ key }) => key} />
    <Ratio text={text} />
  </>
);

const KINDS: Record<Indicator['kind'], string> = {
  FRACTION: 'Fraction',
  REGISTER: 'Register',
  MANUAL: 'Yes or no',
  STEPPED: 'Stepped',
  IMPROVEMENT: 'Improvement',
};

/** How the points of an indicator are earned, in words. */
export const kindWords = (kind: Indicator['kind']): string => KINDS[kind];

const thresholdWords = ({ lowerThreshold, upperThreshold, pointsAtLower, improvement }: Indicator) => (
  <>
    {lowerThreshold === null ? '–' : `${lowerThreshold} to ${upperThreshold}%`}
    {pointsAtLower && `, ${pointsAtLower} points at ${lowerThreshold}%`}
    {improvement &&
      `; or ${improvement.lowerDelta} to ${improvement.upperDelta ?? '(not confirmed)'} above ${improvement.baselineYears.join(', ')}`}
  </>
);

const weightedWords = (weighted: boolean | null): string =>
  weighted === null ? 'Not confirmed' : weighted ? 'Yes' : 'No';

const indicatorColumns = (
  { groups }: Text,
  nameOf: (indicator: Indicator) => ReactNode,
): readonly Column<Indicator>[] => [
  { key: 'group', heading: 'Group', cell: ({ group }) => groups.find(({ code }) => code === group)?.name ?? group },
  { key: 'id', heading: 'Indicator', rowHeading: true, cell: nameOf },
  { key: 'about', heading: 'What is done for whom', cell: ({ description }) => description },
  { key: 'kind', heading: 'Kind', cell: ({ kind }) => kindWords(kind) },
  { key: 'points', heading: 'Points', numeric: true, cell: ({ points }) => points },
  { key: 'thresholds', heading: 'Thresholds', cell: thresholdWords },
  { key: 'weighted', heading: 'Follows prevalence', cell: ({ weighted }) => weightedWords(weighted) },
];

const byGroup = (a: Indicator, b: Indicator): number => a.group.localeCompare(b.group) || a.id.localeCompare(b.id);

/** Every indicator of a year, by group. `nameOf` may make its name a link. */
export const Indicators = ({
  text,
  nameOf = ({ id }) => id,
}: {
  text: Text;
  nameOf?: (indicator: Indicator) => ReactNode;
}) => {
  const { indicators, complete, indicatorSource } = text;
  if (indicators.length === 0) return <Empty>The indicators of this year are not known here.</Empty>;
  return (
    <>
      <p>
        {complete ? 'Every indicator of the year is listed.' : 'Not every indicator of the year is known here.'}
        {indicatorSource &&
          ` Source: ${indicatorSource.title} (${uncapitalised(confidenceWords(indicatorSource.confidence))}).`}
      </p>
      <DataTable
        caption={`Indicators (${indicators.length})`}
        columns={indicatorColumns(text, nameOf)}
        rows={[...indicators].sort(byGroup)}
        rowKey={({ id }) => id}
      />
    </>
  );
};

const REGISTERS: readonly Column<Group>[] = [
  { key: 'code', heading: 'Group', rowHeading: true, cell: ({ code, name }) => `${name} (${code})` },
  {
    key: 'register',
    heading: 'Patients on the register',
    numeric: true,
    cell: ({ register }) => (register === null ? '–' : formatCount(register)),
  },
];

/** The registers of the whole country, which the prevalence of a practice is compared with. */
export const Registers = ({ text: { registers, groups } }: { text: Text }) => {
  if (!registers)
    return (
      <Empty>
        The national registers of this year are not known here. Indicators that follow prevalence cannot be priced with
        it.
      </Empty>
    );
  return (
    <>
      <p>
        Counted on <Day date={registers.date} />, of {formatCount(registers.listSize)} patients on all lists. Source:{' '}
        {registers.source.title} ({uncapitalised(confidenceWords(registers.source.confidence))}).
      </p>
      <DataTable
        caption="National registers"
        columns={REGISTERS}
        rows={groups.filter(({ register }) => register !== null)}
        rowKey={({ code }) => code}
      />
    </>
  );
};
