import { Tag, WarningCallout } from 'nhsuk-react-components';
import type { FactsPreviewQuery } from '../../generated/commissioner/facts/facts.ts';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { Summary } from '../../parts/summary.tsx';
import { dateWords } from './fact-words.ts';

type Preview = NonNullable<FactsPreviewQuery['factsPreview']>;
type Change = Preview['changes'][number];

const COLUMNS: readonly Column<Change>[] = [
  { key: 'row', heading: 'Row', numeric: true, cell: ({ row }) => row },
  { key: 'practice', heading: 'Practice', rowHeading: true, cell: ({ practiceCode }) => practiceCode },
  { key: 'fact', heading: 'Fact', cell: ({ label, date }) => `${label}, for ${dateWords(date)}` },
  { key: 'before', heading: 'Before', numeric: true, cell: ({ before }) => before ?? 'None' },
  { key: 'value', heading: 'In the file', numeric: true, cell: ({ value }) => value },
  {
    key: 'change',
    heading: 'What it does',
    cell: ({ change }) => (
      <Tag modifier={change === 'ADDED' ? 'green' : 'yellow'}>{change === 'ADDED' ? 'Added' : 'Corrected'}</Tag>
    ),
  },
];

/** What a file would add and correct. Nothing is saved yet. */
export const PreviewTable = ({
  preview: { added, corrected, unchanged, left, changes },
  fileName,
}: {
  preview: Preview;
  fileName: string;
}) => (
  <>
    <p role="status">
      {added + corrected === 0
        ? `${fileName} changes nothing: everything in it is known already.`
        : `This is what ${fileName} would change. Nothing is saved yet.`}
    </p>
    <Summary
      rows={[
        { key: 'Added', value: added },
        { key: 'Corrected', value: corrected },
        { key: 'The same as before', value: unchanged },
        { key: 'Rows without a value', value: left },
      ]}
    />
    {changes.length > 0 && (
      <DataTable caption="Changes" columns={COLUMNS} rows={changes} rowKey={({ row }) => String(row)} />
    )}
    {added + corrected > changes.length && (
      <p>{countWords(added + corrected - changes.length, 'more change')} not shown here.</p>
    )}
  </>
);

/** What is unusual in a file, which may be right. */
export const PreviewUnusual = ({ unusual }: { unusual: Preview['unusual'] }) => (
  <WarningCallout>
    <WarningCallout.Heading headingLevel="h2">Look at these again</WarningCallout.Heading>
    <ul>
      {unusual.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  </WarningCallout>
);

/** Everything that is wrong with a file, by row and column. */
export const PreviewProblems = ({ problems, fileName }: { problems: Preview['problems']; fileName: string }) => (
  <ErrorSummary
    title={`${fileName} cannot be used: ${countWords(problems.length, 'thing')} to put right. Nothing was saved`}
    problems={problems.map(({ message }) => ({ message }))}
  />
);
