import { useQuery } from '@apollo/client/react';
import { Details } from 'nhsuk-react-components';
import { Link, useParams } from 'react-router';
import { useSession } from '../../session/session.ts';
import { PracticeOfferDocument, type PracticeOfferQuery } from '../../generated/practice/offer/offer.ts';
import { Closing } from '../../parts/closing.tsx';
import { Departed } from '../../parts/departure/departed.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { londonDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { clauseAt } from '../../parts/scheme-text/clauses.ts';
import { ClauseLines, SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { SharedSimulations } from '../../parts/simulation/shared-simulations.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { AnswerBox } from './answer-box.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';
import { ComparisonTable } from './comparison-table.tsx';
import { OthersSaid } from './others-said.tsx';
import { TakenOver } from './taken-over.tsx';
import { ExitTerms, OfferTerms } from './terms.tsx';

type Offer = NonNullable<PracticeOfferQuery['offer']>;

const Facts = ({ offer: { scheme, response, closesAt, departure } }: { offer: Offer }) => {
  const { today } = useSession();
  return (
    <Summary
      rows={[
        {
          key: 'From',
          value: (
            <>
              {scheme.commissioner.name}
              <Departed departure={departure} ours />
            </>
          ),
        },
        { key: 'Our answer', value: <StateTag state={response} /> },
        {
          key: 'Opting in closes',
          value: <Closing at={closesAt} open={!departure && londonDate(closesAt) >= today} />,
        },
      ]}
    />
  );
};

const WholeText = ({ offer: { schemeVersion, fingerprint } }: { offer: Offer }) => (
  <Details className="portal-screen-only">
    <Details.Summary>Read the whole text of version {schemeVersion.number}</Details.Summary>
    <Details.Text>
      <p>
        Fingerprint of the text: <Fingerprint value={fingerprint} />
      </p>
      <SchemeTextView text={schemeVersion} />
    </Details.Text>
  </Details>
);

/** One offer: what, why, what others said of it, the national contract beside it, how to leave, and then the answer. */
export const OfferPage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(PracticeOfferDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => (
        <Page
          title={`${offer.scheme.name}: ${offer.phase.name}`}
          caption="Offer"
          back={{ to: '/offers', label: 'Offers' }}
          wide
        >
          <Facts offer={offer} />
          <TakenOver practiceId={offer.practice.id} />
          <h2 className="nhsuk-heading-m">Why</h2>
          <ClauseLines lines={clauseAt(offer.schemeVersion, 'purpose')?.lines ?? []} />
          <h2 className="nhsuk-heading-m">What</h2>
          <OfferTerms offer={offer} />
          <ComparisonTable rows={offer.comparison.rows} />
          <p>
            <Link to={`/earnings?offer=${offer.id}`}>What would we earn, with our own figures?</Link>
          </p>
          <SharedSimulations schemeId={offer.scheme.id} fingerprint={offer.fingerprint} />
          <h2 className="nhsuk-heading-m">What others said</h2>
          <OthersSaid lmcResponses={offer.lmcResponses} decision={offer.scheme.decision} />
          <WholeText offer={offer} />
          <ExitTerms offer={offer} />
          <AnswerBox offer={offer} />
          <AnswersSoFar answers={offer.responses} />
        </Page>
      )}
    </Fetched>
  );
};
