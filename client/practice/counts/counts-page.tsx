import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import {
  PracticeCountsOfOfferDocument,
  type PracticeCountsPartsFragment,
} from '../../generated/practice/counts/counts.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { countWords } from '../../parts/words/count-words.ts';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { Moment } from '../../parts/when.tsx';
import { CountsForm } from './counts-form.tsx';
import { CountsTable } from './counts-table.tsx';

type Properties = { counts: PracticeCountsPartsFragment };

const lackingWords = (lacking: number): string =>
  lacking === 0 ? 'Every number is reported.' : `${countWords(lacking, 'number')} still to report.`;

const Body = ({ counts: standing }: Properties) => {
  const { counts, closedAt, report, offer } = standing;
  if (counts.length === 0) return <Empty>This scheme asks your practice for no counts.</Empty>;
  const lacking = counts.filter(({ value }) => value === null).length;
  return (
    <>
      <p role="status">{lackingWords(lacking)}</p>
      {closedAt && (
        <p>
          The payments were worked out on <Moment at={closedAt} />, from the numbers below.
        </p>
      )}
      <Allowed permission={report} otherwise="You cannot report counts now">
        <p>
          Count what the practice did, and enter the totals only: no names, no NHS numbers. You can correct a number
          until the payments are worked out. Your name is kept with it.
        </p>
        {/* What was saved becomes what the form begins with. */}
        <CountsForm key={counts.map(({ value }) => value).join('/')} offerId={offer.id} counts={counts} />
      </Allowed>
      <CountsTable counts={counts} />
    </>
  );
};

/** The numbers that a scheme asks the practice to count, to be reported and corrected until they are paid from. */
export const CountsPage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(PracticeCountsOfOfferDocument, { variables: { offerId } });
  return (
    <Fetched query={query} what="the counts" find={({ practiceCounts }) => practiceCounts}>
      {(counts) => (
        <Page
          title="Report your counts"
          caption={`${counts.offer.scheme.name}: ${counts.offer.phase.name}`}
          back={{ to: `/offers/${counts.offer.id}`, label: 'Offer' }}
          wide
        >
          <Body counts={counts} />
        </Page>
      )}
    </Fetched>
  );
};
