import { useState } from 'react';
import { useNavigate } from 'react-router';
import { OptInDocument, type OfferToAcceptQuery } from '../../generated/practice/accept/accept.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { AuthorityField, problemsWithAuthority } from '../authority-field.tsx';

type Offer = NonNullable<OfferToAcceptQuery['offer']>;

/** The declaration that commits the practice to the text whose fingerprint it shows. */
export const Declare = ({ offer }: { offer: Offer }) => {
  const { id, version, fingerprint, practice, phase, scheme, schemeVersion } = offer;
  const navigate = useNavigate();
  const optIn = useAction(OptInDocument);
  const [authority, setAuthority] = useState('');
  const accept = async (): Promise<void> => {
    if (await optIn.run({ offerId: id, expectedVersion: version, fingerprint, authority }))
      void navigate(`/offers/${id}/accepted`, { replace: true });
  };
  return (
    <>
      <Summary
        rows={[
          { key: 'Scheme', value: `${scheme.name}, version ${schemeVersion.number}` },
          { key: 'Phase', value: `${phase.name}: ${formatDate(phase.from)} to ${formatDate(phase.to)}` },
          { key: 'For', value: practice.name },
          { key: 'Fingerprint of the text', value: <Fingerprint value={fingerprint} /> },
        ]}
      />
      <Confirm
        declaration={`I have read the text and how to leave, and I am authorised to accept for ${practice.name}.`}
        button="Accept the offer"
        back={{ to: `/offers/${id}`, label: 'Back to the offer, without accepting' }}
        action={optIn}
        check={() => problemsWithAuthority(authority)}
        onConfirm={() => void accept()}
      >
        <AuthorityField value={authority} onChange={setAuthority} />
      </Confirm>
    </>
  );
};
