import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type LeavePreviewQuery, RevertToNationalContractDocument } from '../../generated/practice/leave/leave.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { AuthorityField, problemsWithAuthority } from '../authority-field.tsx';
import { coverSentence } from './changed-rows.ts';

type Offer = NonNullable<LeavePreviewQuery['offer']>;
type Preview = NonNullable<LeavePreviewQuery['leavePreview']>;

/** The second screen: the declaration. Its button is the last step; the certificate follows. */
export const ConfirmLeaving = ({ offer, preview, day }: { offer: Offer; preview: Preview; day: string }) => {
  const navigate = useNavigate();
  const revert = useAction(RevertToNationalContractDocument);
  const [authority, setAuthority] = useState('');
  const leave = async (): Promise<void> => {
    const certificate = await revert.run({
      offerId: offer.id,
      expectedVersion: offer.version,
      effectiveFrom: day,
      authority,
    });
    if (certificate)
      void navigate(`/certificates/${certificate.id}`, {
        replace: true,
        state: { notice: 'The practice returns to the national contract.' },
      });
  };
  return (
    <>
      <Summary
        rows={[
          { key: 'Leaves', value: `${preview.schemeName}: ${offer.phase.name}` },
          { key: 'National contract from', value: formatDate(day) },
          { key: 'Then', value: coverSentence(preview.after, 'leave') },
          { key: 'Money', value: preview.moneyNote },
        ]}
      />
      <Confirm
        declaration={`I am authorised to leave the scheme for ${offer.practice.name}. I know that it cannot join this phase again.`}
        button="Return to the national contract"
        look="warning"
        back={{ to: `/offers/${offer.id}`, label: 'Stay in the scheme' }}
        action={revert}
        check={() => problemsWithAuthority(authority)}
        onConfirm={() => void leave()}
      >
        <AuthorityField value={authority} onChange={setAuthority} />
      </Confirm>
    </>
  );
};
