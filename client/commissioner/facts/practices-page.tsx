import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { useSession } from '../../session/session.ts';
import {
  FactPracticesDocument,
  type FactPracticesQuery,
  PhaseFactsDocument,
  type PhaseFactsPartsFragment,
} from '../../generated/commissioner/facts/facts.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { type ListAddress, useListAddress } from '../../parts/use-list-address.ts';
import { Moment } from '../../parts/when.tsx';
import { type FactState, dateWords, factsPath, timeOfFact } from './fact-words.ts';
import { FactsFrame } from './facts-frame.tsx';

type Row = FactPracticesQuery['factPractices']['nodes'][number];
type Fact = PhaseFactsPartsFragment['facts'][number];
type Place = { schemeId: string; phaseKey: string };

const STATES: Record<FactState, { heading: string; none: string }> = {
  LACKING: { heading: 'Practices that lack it', none: 'No practice lacks it.' },
  WRONG: { heading: 'Practices where a person must settle it', none: 'There is nothing to settle.' },
  HELD: { heading: 'Practices that have it', none: 'No practice has it yet.' },
};

const isState = (text: string | undefined): text is FactState => text !== undefined && text in STATES;

const columnsOf = (
  { schemeId, phaseKey }: Place,
  fact: Fact,
  { state, mayTell }: { state: FactState; mayTell: boolean },
): readonly Column<Row>[] => [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ practice }) => <PracticeName practice={practice} />,
  },
  ...(state === 'HELD'
    ? [
        { key: 'value', heading: 'Value', numeric: true, cell: ({ value }: Row) => value },
        { key: 'date', heading: 'For', cell: ({ date }: Row) => date && dateWords(date) },
        { key: 'source', heading: 'From', cell: ({ source }: Row) => source },
        {
          key: 'teller',
          heading: 'Told by',
          cell: ({ toldBy, toldAt }: Row) =>
            toldBy &&
            toldAt && (
              <>
                {toldBy}, <Moment at={toldAt} />
              </>
            ),
        },
      ]
    : []),
  ...(state === 'WRONG' ? [{ key: 'problem', heading: 'What is wrong', cell: ({ problem }: Row) => problem }] : []),
  ...(mayTell
    ? [
        {
          key: 'enter',
          heading: 'Put it right',
          cell: ({ practice }: Row) => (
            <Link
              to={factsPath(schemeId, 'enter', {
                phase: phaseKey,
                fact: fact.key,
                practice: practice.id,
                name: practice.name,
              })}
            >
              {state === 'LACKING' ? 'Enter it' : 'Correct it'}
              <span className="nhsuk-u-visually-hidden"> for {practice.name}</span>
            </Link>
          ),
        },
      ]
    : []),
];

const Practices = ({ place, fact, address }: { place: Place; fact: Fact; address: ListAddress }) => {
  const { may } = useSession();
  const asked = address.value('state');
  const state: FactState = isState(asked) ? asked : 'LACKING';
  const query = useQuery(FactPracticesDocument, {
    variables: { ...place, factKey: fact.key, state, first: PAGE_SIZE, after: address.after },
  });
  return (
    <>
      <h2 className="nhsuk-heading-m">{fact.label}</h2>
      <p>
        {timeOfFact(fact)}. {STATES[state].heading}:
      </p>
      <Fetched query={query} what="the practices" find={({ factPractices }) => factPractices} inPage>
        {(connection) => (
          <ConnectionTable
            caption={STATES[state].heading}
            one="practice"
            many="practices"
            connection={connection}
            columns={columnsOf(place, fact, { state, mayTell: may('fact:tell') })}
            rowKey={({ practice }) => practice.id}
            address={address}
            empty={<p>{STATES[state].none}</p>}
            filtered={false}
          />
        )}
      </Fetched>
    </>
  );
};

const OfPhase = ({ place }: { place: Place }) => {
  const address = useListAddress();
  const query = useQuery(PhaseFactsDocument, { variables: place });
  return (
    <Fetched query={query} what="the facts" find={({ phaseFacts }) => phaseFacts} inPage>
      {({ facts }) => {
        const fact = facts.find(({ key }) => key === address.value('fact'));
        return fact ? (
          <Practices place={place} fact={fact} address={address} />
        ) : (
          <Empty>The payments of this phase do not need that fact.</Empty>
        );
      }}
    </Fetched>
  );
};

/** The practices that lack a fact, have it, or need it settled. */
export const FactPracticesPage = () => (
  <FactsFrame title="Practices" below>
    {(place) => <OfPhase place={place} />}
  </FactsFrame>
);
