import { useNavigate } from 'react-router';
import { DiscardNationalDraftDocument } from '../../generated/national/contract-draft/draft.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import { type Draft, DraftFrame, draftName } from './draft-frame.tsx';

const Discard = ({ draft }: { draft: Draft }) => {
  const navigate = useNavigate();
  const discard = useAction(DiscardNationalDraftDocument);
  const send = async (): Promise<void> => {
    if (await discard.run({ draftId: draft.id, expectedVersion: draft.version }))
      void navigate('/national-contract', {
        state: { notice: `The draft of ${draftName(draft)} is discarded. Nothing changed for anybody.` },
      });
  };
  return (
    <>
      <p>What was changed in it is kept for the record, and cannot be taken up again. The release in force stays.</p>
      <Confirm
        declaration="I have looked at what differs, and it is not needed"
        button="Discard the draft"
        look="warning"
        action={discard}
        onConfirm={() => void send()}
        back={{ to: `/national-contract/drafts/${draft.id}`, label: 'Go back without discarding' }}
      />
    </>
  );
};

/** Gives a draft up. */
export const DiscardPage = () => (
  <DraftFrame title="Discard this draft" may={({ discard }) => discard}>
    {(draft) => <Discard draft={draft} />}
  </DraftFrame>
);
