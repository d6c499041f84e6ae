import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  DeclineOfferDocument,
  OfferToDeclineDocument,
  type OfferToDeclineQuery,
} from '../../generated/practice/decline/decline.ts';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { formatInstant } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import { AuthorityField, problemsWithAuthority } from '../authority-field.tsx';

type Offer = NonNullable<OfferToDeclineQuery['offer']>;

const Declining = ({ offer: { id, version, practice } }: { offer: Offer }) => {
  const navigate = useNavigate();
  const decline = useAction(DeclineOfferDocument);
  const [authority, setAuthority] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const confirm = async (): Promise<void> => {
    const found = problemsWithAuthority(authority);
    setProblems(found);
    if (found.length > 0 || !(await decline.run({ offerId: id, expectedVersion: version, authority }))) return;
    void navigate(`/offers/${id}`, { state: { notice: 'Declined. The practice stays on the national contract.' } });
  };
  return (
    <Confirm
      declaration={`I am authorised to answer for ${practice.name}.`}
      button="Decline the offer"
      back={{ to: `/offers/${id}`, label: 'Back to the offer, without declining' }}
      action={decline}
      problems={problems}
      onConfirm={() => void confirm()}
    >
      <AuthorityField value={authority} onChange={setAuthority} />
    </Confirm>
  );
};

/** Declining an offer, or taking back an acceptance while the window is open. */
export const DeclinePage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(OfferToDeclineDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => (
        <Page
          title={offer.response === 'ACCEPTED' ? 'Take back the acceptance' : 'Decline the offer'}
          caption={`${offer.scheme.name}: ${offer.phase.name}`}
          back={{ to: `/offers/${offer.id}`, label: 'Offer' }}
        >
          {offer.permissions.decline.allowed ? (
            <>
              <p>
                The practice stays on the national contract, in full. It can still accept until{' '}
                {formatInstant(offer.closesAt)}.
              </p>
              <Declining offer={offer} />
            </>
          ) : (
            <CannotSign permission={offer.permissions.decline} otherwise="This cannot be declined now" />
          )}
        </Page>
      )}
    </Fetched>
  );
};
