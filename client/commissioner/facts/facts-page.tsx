import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { PhaseFactsDocument, type PhaseFactsPartsFragment } from '../../generated/commissioner/facts/facts.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { UnreadParts } from '../../parts/unread-parts.tsx';
import { Moment } from '../../parts/when.tsx';
import { type FactState, factsPath, timeOfFact } from './fact-words.ts';
import { FactsFrame } from './facts-frame.tsx';

type Fact = PhaseFactsPartsFragment['facts'][number];
type Place = { schemeId: string; phaseKey: string };

const columnsOf = ({ schemeId, phaseKey }: Place): readonly Column<Fact>[] => {
  const many = (number: number, fact: Fact, { state, words }: { state: FactState; words: string }) =>
    number === 0 ? (
      '0'
    ) : (
      <Link to={factsPath(schemeId, 'practices', { phase: phaseKey, fact: fact.key, state })}>
        {number}
        <span className="nhsuk-u-visually-hidden">
          {' '}
          {words}: {fact.label}
        </span>
      </Link>
    );
  return [
    { key: 'fact', heading: 'Fact', rowHeading: true, cell: ({ label }) => label },
    { key: 'time', heading: 'For when', cell: timeOfFact },
    {
      key: 'teller',
      heading: 'Who tells it',
      cell: ({ counted, general }) =>
        counted
          ? 'The practice counts it'
          : general
            ? 'The commissioner, once for every scheme'
            : 'The commissioner, for this phase',
    },
    { key: 'pays', heading: 'Needed for', cell: ({ components }) => components.join(', ') },
    {
      key: 'held',
      heading: 'Have it',
      numeric: true,
      cell: (fact) => many(fact.held, fact, { state: 'HELD', words: 'practices have it' }),
    },
    {
      key: 'lacking',
      heading: 'Lack it',
      numeric: true,
      cell: (fact) => many(fact.lacking, fact, { state: 'LACKING', words: 'practices lack it' }),
    },
    {
      key: 'wrong',
      heading: 'To settle',
      numeric: true,
      cell: (fact) => many(fact.wrong, fact, { state: 'WRONG', words: 'practices to settle' }),
    },
  ];
};

const Body = ({
  schemeId,
  facts: { phaseKey, phaseName, practices, closedAt, facts, unread, template, tell },
}: {
  schemeId: string;
  facts: PhaseFactsPartsFragment;
}) => {
  if (facts.length === 0 && unread.length > 0) return <UnreadParts sentences={unread} />;
  if (facts.length === 0) return <Empty>The payments of this phase need no facts about practices.</Empty>;
  if (practices === 0) return <Empty>No practice takes part in this phase, so no facts are needed yet.</Empty>;
  const lacking = facts.reduce((sum, fact) => sum + fact.lacking, 0);
  const wrong = facts.reduce((sum, fact) => sum + fact.wrong, 0);
  return (
    <>
      <UnreadParts sentences={unread} />
      <p role="status">
        {lacking + wrong === 0
          ? `Everything is known of ${countWords(practices, 'practice')}.`
          : `${countWords(practices, 'practice')} take part. ${countWords(lacking, 'value')} lacking${wrong > 0 ? `, ${wrong} to settle` : ''}.`}
      </p>
      {closedAt && (
        <p>
          The payments were worked out on <Moment at={closedAt} />. What you tell from now on counts when the run is
          calculated again.
        </p>
      )}
      {lacking > 0 && (
        <Allowed permission={tell} otherwise="You cannot tell facts">
          <div className="portal-buttons">
            <LinkButton to={factsPath(schemeId, 'upload', { phase: phaseKey })}>Upload a file of facts</LinkButton>
            <button
              className="nhsuk-button nhsuk-button--secondary"
              type="button"
              onClick={() =>
                saveFile({
                  name: `facts-lacking-${phaseName.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.csv`,
                  type: 'text/csv;charset=utf-8',
                  // The mark at its beginning tells a spreadsheet that it is UTF-8.
                  text: `\uFEFF${template}`,
                })
              }
            >
              Download the template
            </button>
          </div>
          <p>
            The template has one row for each value that is lacking. Fill in the column &ldquo;value&rdquo; and upload
            it. A row without a value says nothing.
          </p>
        </Allowed>
      )}
      <DataTable
        caption="Each fact"
        hideCaption
        columns={columnsOf({ schemeId, phaseKey })}
        rows={facts}
        rowKey={({ key }) => key}
      />
      {lacking === 0 && (
        <Allowed permission={tell}>
          <p>
            <Link to={factsPath(schemeId, 'upload', { phase: phaseKey })}>Upload a file of corrections</Link>
          </p>
        </Allowed>
      )}
    </>
  );
};

const PhaseFacts = ({ schemeId, phaseKey }: Place) => {
  const query = useQuery(PhaseFactsDocument, { variables: { schemeId, phaseKey } });
  return (
    <Fetched query={query} what="the facts" find={({ phaseFacts }) => phaseFacts} inPage>
      {(facts) => <Body schemeId={schemeId} facts={facts} />}
    </Fetched>
  );
};

/** What the payments of a phase need to know of each practice, and for how many it is known. */
export const FactsPage = () => (
  <FactsFrame title="What the sums need">{(place) => <PhaseFacts key={place.phaseKey} {...place} />}</FactsFrame>
);
