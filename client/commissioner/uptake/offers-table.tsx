import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import {
  type OfferResponse,
  SchemeOffersDocument,
  type SchemeOffersQuery,
} from '../../generated/commissioner/uptake/uptake.ts';
import { ConnectionTable, PAGE_SIZE } from '../../parts/connection-table.tsx';
import type { Column } from '../../parts/data-table.tsx';
import { Departed } from '../../parts/departure/departed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { ListFilter } from '../../parts/list-filter.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { StateTag, stateWords } from '../../parts/state-tag.tsx';
import { useListAddress } from '../../parts/use-list-address.ts';
import { Day, Moment } from '../../parts/when.tsx';

type Row = NonNullable<SchemeOffersQuery['scheme']>['offers']['nodes'][number];
type Properties = { schemeId: string; phases: readonly { key: string; name: string }[] };

const RESPONSES: readonly OfferResponse[] = ['ACCEPTED', 'SILENT', 'DECLINED', 'LEFT', 'REVERTED'];

/** How the address asks for practices that moved: the home page links to it. */
const MOVED = 'yes';

type Answer = Row['responses'][number];

const lastOf = (responses: readonly Answer[], show: (answer: Answer) => ReactNode, none: string): ReactNode => {
  const last = responses.at(-1);
  return last ? show(last) : none;
};

/** An offer that nobody had answered when the scheme ended went back to nothing: it has no answer. */
const answerOf = ({ response, responses }: Row): OfferResponse =>
  response === 'REVERTED' && !responses.some((answer) => answer.response === 'ACCEPTED') ? 'SILENT' : response;

const columnsOf = (severalPhases: boolean): readonly Column<Row>[] => [
  {
    key: 'practice',
    heading: 'Practice',
    rowHeading: true,
    cell: ({ practice, departure }) => (
      <>
        <PracticeName practice={practice} />
        <Departed departure={departure} />
      </>
    ),
  },
  ...(severalPhases ? [{ key: 'phase', heading: 'Phase', cell: ({ phase }: Row) => phase.name }] : []),
  { key: 'response', heading: 'Answer', cell: (row) => <StateTag state={answerOf(row)} /> },
  {
    key: 'when',
    heading: 'Answered',
    cell: ({ responses }) => lastOf(responses, ({ respondedAt }) => <Moment at={respondedAt} />, 'Not yet'),
  },
  {
    key: 'from',
    heading: 'In effect from',
    cell: ({ responses }) => lastOf(responses, ({ effectiveFrom }) => <Day date={effectiveFrom} />, '–'),
  },
  {
    key: 'evidence',
    heading: 'Evidence',
    cell: ({ participation }) => {
      if (!participation) return '–';
      const missing = participation.requirements.filter(({ met }) => !met);
      return missing.length === 0 ? 'Met' : missing.map(({ sentence }) => sentence).join('. ');
    },
  },
];

/** Every practice that was offered the scheme, with its answer. */
export const OffersTable = ({ schemeId, phases }: Properties) => {
  const address = useListAddress();
  const responses = RESPONSES.filter((response) => address.values('answer').includes(response));
  const phaseKey = phases.find(({ key }) => key === address.value('phase'))?.key;
  const moved = address.value('moved') === MOVED;
  const query = useQuery(SchemeOffersDocument, {
    variables: {
      id: schemeId,
      first: PAGE_SIZE,
      after: address.after,
      filter: {
        search: address.search,
        responses: responses.length > 0 ? responses : undefined,
        phaseKey,
        moved: moved || undefined,
      },
    },
  });
  return (
    <>
      <ListFilter
        address={address}
        label="Search by practice or code"
        groups={[
          {
            name: 'answer',
            legend: 'Answer',
            choices: RESPONSES.map((value) => ({ value, label: stateWords(value) })),
          },
          { name: 'moved', legend: 'Where it is', choices: [{ value: MOVED, label: 'Not with us any more' }] },
          ...(phases.length > 1
            ? [
                {
                  name: 'phase',
                  legend: 'Phase',
                  one: true,
                  choices: phases.map(({ key, name }) => ({ value: key, label: name })),
                },
              ]
            : []),
        ]}
      />
      <Fetched query={query} what="the practices" find={({ scheme }) => scheme?.offers} inPage>
        {(offers) => (
          <ConnectionTable
            caption="Practices"
            one="offer"
            many="offers"
            connection={offers}
            columns={columnsOf(phases.length > 1)}
            rowKey={({ id }) => id}
            address={address}
            filtered={address.search !== undefined || responses.length > 0 || phaseKey !== undefined || moved}
            empty={<p>Nothing has been offered yet. Offers are made when the scheme is published.</p>}
          />
        )}
      </Fetched>
    </>
  );
};
