import { Link } from 'react-router';
import type { AreaPart, AreaPreviewQuery } from '../../generated/admin/organisations/organisations.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { formatShortDate } from '../../parts/format-date.ts';
import type { ListAddress } from '../../parts/use-list-address.ts';
import { formatCount } from '../../parts/words/format-count.ts';
import { previewAddress } from './change-words.ts';

export type Preview = AreaPreviewQuery['areaPreview'];
type Change = Preview['changes']['nodes'][number];

const KINDS: Record<string, string> = { COMMISSIONER: 'Commissioner', NETWORK: 'Network', PRACTICE: 'Practice' };

const WHO: Column<Change> = {
  key: 'who',
  heading: 'Organisation',
  rowHeading: true,
  cell: ({ code, name }) => (name === code || code === '' ? name : `${name} (${code})`),
};
const KIND: Column<Change> = { key: 'kind', heading: 'Kind', cell: ({ kind }) => KINDS[kind ?? ''] ?? '–' };
const FROM: Column<Change> = { key: 'from', heading: 'From', cell: ({ from }) => from ?? '–' };
const TO: Column<Change> = { key: 'to', heading: 'To', cell: ({ to }) => to ?? '–' };
const day = (heading: string, unknown = 'Not known'): Column<Change> => ({
  key: 'on',
  heading,
  cell: ({ on }) => (on ? formatShortDate(on) : unknown),
});
const detail = (heading: string): Column<Change> => ({
  key: 'detail',
  heading,
  cell: (change) => change.detail ?? '–',
});

const COLUMNS: Partial<Record<AreaPart, readonly Column<Change>[]>> = {
  MERGERS: [
    { ...WHO, heading: 'Practices of', cell: ({ from }) => from },
    { ...TO, heading: 'Go to' },
    day('From the day'),
  ],
  OPENINGS: [WHO, KIND, day('Began')],
  CLOSINGS: [WHO, KIND, day('Last day')],
  CORRECTIONS: [WHO, KIND, detail('What is corrected')],
  MOVES: [{ ...WHO, heading: 'Practice' }, FROM, TO, day('From the day')],
  LEFT_OUT: [{ ...WHO, heading: 'Practice' }, detail('Why it is left out')],
  DAYS_TAKEN: [{ ...WHO, heading: 'What no file tells' }, day('Is taken to be')],
};

/** Each area leads to what it alone would change. */
const areaColumns = (asOf: string): readonly Column<Change>[] => [
  {
    ...WHO,
    heading: 'Area',
    cell: ({ code, name }) => (
      <Link to={previewAddress(code, asOf)}>
        {name} ({code})
      </Link>
    ),
  },
  detail('What is there'),
  day('Day of the list'),
];

/** Whether an address names a part that can be listed. */
export const isPart = (part: string | undefined): part is AreaPart =>
  part !== undefined && (part === 'AREAS' || part in COLUMNS);

/** The part that is shown: the one in the address, else the first in which something would change. */
export const partShown = (parts: Preview['parts'], asked: string | undefined): Preview['parts'][number] | undefined =>
  parts.find(({ part, listed }) => listed && part === asked) ?? parts.find(({ listed, count }) => listed && count > 0);

const Parts = ({ parts, shown, address }: { parts: Preview['parts']; shown: string; address: ListAddress }) => (
  <nav aria-label="What would change, part by part">
    <ul className="nhsuk-list portal-parts">
      {parts
        .filter(({ listed, count, part }) => listed && (count > 0 || part === shown))
        .map(({ part, name, count }) => (
          <li key={part}>
            {part === shown ? (
              <strong aria-current="true">
                {name} ({formatCount(count)})
              </strong>
            ) : (
              <Link to={address.changed({ part })} preventScrollReset>
                {name} ({formatCount(count)})
              </Link>
            )}
          </li>
        ))}
    </ul>
  </nav>
);

const Part = ({
  preview: { asOf, parts, changes },
  shown,
  address,
}: {
  preview: Preview;
  shown: Preview['parts'][number];
  address: ListAddress;
}) => (
  <>
    <Parts parts={parts} shown={shown.part} address={address} />
    <h3 className="nhsuk-heading-s">{shown.name}</h3>
    <ConnectionTable
      caption={shown.name}
      one="row"
      many="rows"
      connection={changes}
      columns={shown.part === 'AREAS' ? areaColumns(asOf) : (COLUMNS[shown.part] ?? [])}
      rowKey={({ code, name, from, to, on }) => [code, name, from, to, on].join(' ')}
      address={address}
      pageSize={PAGE_SIZE}
      filtered={false}
      empty={<p>Nothing of this would change.</p>}
    />
  </>
);

/** What is told beside the changes: with nothing else, nothing would change. */
const BESIDE: ReadonlySet<AreaPart> = new Set<AreaPart>(['LIST', 'LEFT_OUT', 'DAYS_TAKEN']);

/** Each merger, opening, closing, correction and move, what is left out and why: one part at a time, a page at a time. */
export const WhatChanges = ({ preview, address }: { preview: Preview; address: ListAddress }) => {
  const { parts } = preview;
  const shown = partShown(parts, address.value('part'));
  return (
    <>
      {parts.every(({ part, count }) => count === 0 || BESIDE.has(part)) && (
        <Empty>
          No organisation would change. Lists and payments that were loaded since would still be brought in.
        </Empty>
      )}
      {shown && <Part preview={preview} shown={shown} address={address} />}
    </>
  );
};
