import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { PracticeEvidenceDocument, type PracticeEvidenceQuery } from '../../generated/practice/evidence/evidence.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Empty } from '../../parts/empty.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { EvidenceTable } from './evidence-table.tsx';
import { Requirements } from './requirements.tsx';

type Offer = NonNullable<PracticeEvidenceQuery['offer']>;
type Participation = NonNullable<Offer['participation']>;

const EvidenceAsked = ({
  offer: { id, permissions },
  participation,
}: {
  offer: Offer;
  participation: Participation;
}) => (
  <>
    {participation.from && participation.to && (
      <p>
        The practice takes part from {formatDate(participation.from)} to {formatDate(participation.to)}. What happened
        on these days counts.
      </p>
    )}
    <h2 className="nhsuk-heading-m">What is asked</h2>
    <Requirements requirements={participation.requirements} />
    <p>
      {participation.requirementsMet
        ? 'Everything that is asked is confirmed.'
        : 'To be paid, everything that is asked must be confirmed by the commissioner.'}
    </p>
    <Allowed permission={permissions.recordEvidence} otherwise="You cannot record evidence now">
      <LinkButton to={`/offers/${id}/evidence/record`}>Record evidence</LinkButton>
    </Allowed>
    <EvidenceTable evidence={participation.evidence} requirements={participation.requirements} />
  </>
);

/** What the scheme asks the practice to show, how far that has come, and everything recorded. */
export const EvidencePage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(PracticeEvidenceDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the evidence" find={({ offer }) => offer}>
      {(offer) => (
        <Page
          title="Evidence"
          caption={`${offer.scheme.name}: ${offer.phase.name}`}
          back={{ to: `/offers/${offer.id}`, label: 'Offer' }}
          wide
        >
          {offer.participation ? (
            <EvidenceAsked offer={offer} participation={offer.participation} />
          ) : (
            <Empty>The practice has not accepted this offer, so no evidence is asked of it.</Empty>
          )}
        </Page>
      )}
    </Fetched>
  );
};
