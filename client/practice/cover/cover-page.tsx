import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { PracticeCoverDocument, type PracticeCoverQuery } from '../../generated/practice/cover/cover.ts';
import { Button } from '../../parts/button.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { StateTag } from '../../parts/state-tag.tsx';

type Cover = NonNullable<PracticeCoverQuery['cover']>;
type Row = Cover['indicators'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'indicator', heading: 'Indicator', rowHeading: true, cell: ({ indicator }) => indicator },
  { key: 'about', heading: 'About', cell: ({ description }) => description },
  {
    key: 'cover',
    heading: 'Covered by',
    cell: ({ cover, schemeName }) => (
      <>
        <StateTag state={cover} /> {schemeName}
      </>
    ),
  },
];

const isDay = (text: string | null): text is string =>
  text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));

const sentence = ({ on, financialYear, nationalCount, localCount }: Cover): string =>
  localCount === 0
    ? `On ${formatDate(on)} the national contract of ${financialYear} is in place for all ${countWords(nationalCount, 'indicator')}.`
    : `On ${formatDate(on)} the national contract of ${financialYear} is in place for ${nationalCount} of ${countWords(nationalCount + localCount, 'indicator')}, and local schemes for ${localCount}.`;

/** What is out of the ordinary stands on top; otherwise the order of the contract. */
const localFirst = (rows: readonly Row[]): readonly Row[] => [
  ...rows.filter(({ cover }) => cover === 'local'),
  ...rows.filter(({ cover }) => cover !== 'local'),
];

const DayForm = ({ day }: { day: string }) => {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState(day);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const look = (): void => {
    setProblems(chosen === '' ? [{ field: 'on', message: 'Enter a real day' }] : []);
    if (chosen !== '') void navigate(`?on=${chosen}`);
  };
  return (
    <Form onSubmit={look} problems={problems}>
      <DateField
        field="on"
        legend="What covers us on this day?"
        hint="For example, 1 4 2026"
        value={chosen}
        onChange={setChosen}
      />
      <Button type="submit" look="secondary">
        Show that day
      </Button>
    </Form>
  );
};

/** What covers each national indicator of the practice on a day: the national contract, wherever no local scheme stands in its place. */
export const CoverPage = () => {
  const { membership, today } = useSession();
  const [parameters] = useSearchParams();
  const asked = parameters.get('on');
  const day = isDay(asked) ? asked : today;
  const query = useQuery(PracticeCoverDocument, { variables: { practiceId: membership.organisation.id, on: day } });
  return (
    <Page title="Cover" caption={membership.organisation.name} wide>
      <DayForm key={day} day={day} />
      <Fetched query={query} what="the cover" find={({ cover }) => cover} inPage>
        {(cover) => (
          <>
            <p className="nhsuk-lede-text">{sentence(cover)}</p>
            <p>
              <Link to={`/national-contract/${cover.financialYear}`}>
                Read the national contract of {cover.financialYear}
              </Link>
            </p>
            {cover.indicators.length === 0 ? (
              <Empty>The national indicators of {cover.financialYear} are not known here.</Empty>
            ) : (
              <DataTable
                caption={`Cover on ${formatDate(cover.on)}`}
                columns={COLUMNS}
                rows={localFirst(cover.indicators)}
                rowKey={({ indicator }) => indicator}
              />
            )}
          </>
        )}
      </Fetched>
    </Page>
  );
};
