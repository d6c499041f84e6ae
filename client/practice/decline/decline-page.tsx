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
import { useAction } from '../../parts/use-action.ts';
import { AuthorityField, problemsWithAuthority } from '../authority-field.tsx';
import { WaysOut } from '../ways-out.tsx';

type Offer = NonNullable<OfferToDeclineQuery['offer']>;

/** The words of each: declining an offer, and taking back that it was accepted. */
const DECLINE = {
  title: 'Decline the offer',
  what: 'The practice stays on the national contract, in full.',
  accept: 'It can still accept',
  declaration: (practice: string) => `I am authorised to answer for ${practice}.`,
  back: 'Back to the offer, without declining',
  notice: 'Declined. The practice stays on the national contract.',
  otherwise: 'This cannot be declined now',
};
const TAKE_BACK: typeof DECLINE = {
  title: 'Take back the acceptance',
  what: 'The practice then takes no part in this phase, and the national contract applies in full.',
  accept: 'It can accept again',
  declaration: (practice) => `I am authorised to take back the acceptance of ${practice}.`,
  back: 'Keep the acceptance',
  notice: 'The acceptance is taken back. The practice stays on the national contract.',
  otherwise: 'The acceptance cannot be taken back now',
};

const Declining = ({
  offer: { id, version, practice },
  words: { title, declaration, back, notice },
}: {
  offer: Offer;
  words: typeof DECLINE;
}) => {
  const navigate = useNavigate();
  const decline = useAction(DeclineOfferDocument);
  const [authority, setAuthority] = useState('');
  const confirm = async (): Promise<void> => {
    if (await decline.run({ offerId: id, expectedVersion: version, authority }))
      void navigate(`/offers/${id}`, { state: { notice } });
  };
  return (
    <Confirm
      declaration={declaration(practice.name)}
      button={title}
      back={{ to: `/offers/${id}`, label: back }}
      action={decline}
      check={() => problemsWithAuthority(authority)}
      onConfirm={() => void confirm()}
    >
      <AuthorityField value={authority} onChange={setAuthority} />
    </Confirm>
  );
};

const Body = ({ offer }: { offer: Offer }) => {
  const { id, scheme, phase, permissions, closesAt, response } = offer;
  const words = response === 'ACCEPTED' ? TAKE_BACK : DECLINE;
  return (
    <Page title={words.title} caption={`${scheme.name}: ${phase.name}`} back={{ to: `/offers/${id}`, label: 'Offer' }}>
      {permissions.decline.allowed ? (
        <>
          <p>
            {words.what} {words.accept} until {formatInstant(closesAt)}.
          </p>
          {response === 'ACCEPTED' && <WaysOut offer={offer} takeBack leave={permissions.leave.allowed} />}
          <Declining offer={offer} words={words} />
        </>
      ) : (
        <CannotSign permission={permissions.decline} otherwise={words.otherwise} />
      )}
    </Page>
  );
};

/** Declining an offer, or taking back an acceptance while the window is open. */
export const DeclinePage = () => {
  const { offerId = '' } = useParams();
  const query = useQuery(OfferToDeclineDocument, { variables: { id: offerId } });
  return (
    <Fetched query={query} what="the offer" find={({ offer }) => offer}>
      {(offer) => <Body offer={offer} />}
    </Fetched>
  );
};
