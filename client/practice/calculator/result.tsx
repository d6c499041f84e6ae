import { useEffect, useRef, useState } from 'react';
import type {
  EarningsSidePartsFragment,
  WhatWouldWeEarnQuery,
} from '../../generated/practice/calculator/calculator.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { formatPence } from '../../parts/format-pence.ts';
import { Money } from '../../parts/money.tsx';
import { paysFor } from '../../parts/words/pays-for.ts';
import { PrintButton } from '../../parts/print-button.tsx';
import { Bars } from '../../parts/working/bars.tsx';
import { gapWords } from '../../parts/working/gap-words.ts';
import { readWorking } from '../../parts/working/working.ts';
import { WorkingView } from '../../parts/working/working-view.tsx';
import { Lines } from './lines.tsx';

export type Earnings = NonNullable<WhatWouldWeEarnQuery['whatWouldWeEarn']>;
type Side = EarningsSidePartsFragment;
type Sum = { pence: number } | null;

const sum = (money: Sum | undefined) => (money ? <Money pence={money.pence} /> : 'Not known');

const SUMS = [
  { key: 'amount', label: 'With these figures' },
  { key: 'guaranteed', label: 'Guaranteed, whatever the results' },
  { key: 'possible', label: 'The most that results can bring' },
  { key: 'atRisk', label: 'At risk, between the two' },
] as const;

const BothSides = ({ national, local, partOfYear }: { national: Side; local: Side | null; partOfYear: string }) => (
  <DataTable
    caption={`What you would earn, for ${partOfYear} of the national year`}
    columns={[
      { key: 'label', heading: 'What', rowHeading: true, cell: ({ label }) => label },
      { key: 'national', heading: 'National contract', numeric: true, cell: ({ key }) => sum(national[key]) },
      ...(local
        ? [
            {
              key: 'local',
              heading: 'This scheme',
              numeric: true,
              cell: ({ key }: (typeof SUMS)[number]) => sum(local[key]),
            },
          ]
        : []),
    ]}
    rows={SUMS}
    rowKey={({ key }) => key}
  />
);

const barsOf = (national: Side, local: Side) =>
  [
    { key: 'national', label: 'National contract', side: national },
    { key: 'local', label: 'This scheme', side: local },
  ].flatMap(({ key, label, side }) =>
    side.amount
      ? [{ key, label, value: side.amount.pence, words: formatPence(side.amount.pence), second: key === 'national' }]
      : [],
  );

const NotKnown = ({ title, side }: { title: string; side: Side }) =>
  side.notKnownBecause.length > 0 && (
    <>
      <p>{title} is not known, because:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {side.notKnownBecause.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );

/** A working is long: it is drawn when it is opened. */
const Workings = ({ title, workings }: { title: string; workings: readonly unknown[] }) => {
  const [open, setOpen] = useState(false);
  const read = workings.flatMap((stored) => readWorking(stored) ?? []);
  if (read.length === 0) return null;
  return (
    <details className="nhsuk-details" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="nhsuk-details__summary">
        <span className="nhsuk-details__summary-text">{title}</span>
      </summary>
      {open && (
        <div className="nhsuk-details__text">
          {read.map((working) => (
            <section key={working.key}>
              <h3 className="nhsuk-heading-s">{working.title}</h3>
              <p>{working.sentence}</p>
              <WorkingView working={working} />
            </section>
          ))}
        </div>
      )}
    </details>
  );
};

const Components = ({ components }: Pick<Earnings, 'components'>) =>
  components.length > 0 && (
    <DataTable
      caption="What this scheme would pay, when everything it asks is done"
      columns={[
        { key: 'name', heading: 'For', rowHeading: true, cell: ({ name, label }) => `${name} (${paysFor(label)})` },
        { key: 'amount', heading: 'Amount', numeric: true, cell: ({ amount }) => <Money pence={amount.pence} /> },
      ]}
      rows={components}
      rowKey={({ name }) => name}
    />
  );

/** Both sides of an estimate, each indicator, and how every sum was worked out. It takes the focus when it arrives. */
export const Result = ({ earnings, registersSentence }: { earnings: Earnings; registersSentence: string }) => {
  const { national, local, difference, partOfYear, components } = earnings;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [earnings]);
  if (!national) return null;
  const bars = local ? barsOf(national, local) : [];
  return (
    <section className="portal-earnings" aria-labelledby="earnings">
      <h2 className="nhsuk-heading-l" id="earnings" ref={heading} tabIndex={-1}>
        What you would earn
      </h2>
      <div className="nhsuk-inset-text">
        <p>
          An estimate, with your figures as if the year ended with them. It is no promise and it is not saved.{' '}
          {registersSentence}
        </p>
      </div>
      <BothSides national={national} local={local} partOfYear={partOfYear} />
      {difference && (
        <p>
          With these figures this scheme would pay <strong>{gapWords(difference.pence)}</strong>{' '}
          {difference.pence === 0 ? 'as' : 'than'} the national contract for the indicators it replaces.
        </p>
      )}
      {bars.length === 2 && <Bars title="Both sides with these figures" bars={bars} />}
      <NotKnown title="The national sum" side={national} />
      {local && <NotKnown title="What this scheme would pay" side={local} />}
      <Components components={components} />
      <Lines earnings={earnings} />
      <Workings title="How the national contract was worked out" workings={national.workings} />
      {local && <Workings title="How this scheme was worked out" workings={local.workings} />}
      <PrintButton>Print this page</PrintButton>
    </section>
  );
};
