import { useNavigate } from 'react-router';
import { type LmcSigningQuery, SignConsultationDocument } from '../../generated/lmc/sign/sign.ts';
import { useSession } from '../../session/session.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { Summary } from '../../parts/summary.tsx';
import { stateWords } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { type AnswerDraft, conditionsToSend } from './answer-draft.ts';

type Consultation = NonNullable<LmcSigningQuery['consultation']>;
type Properties = { consultation: Consultation; draft: AnswerDraft };

/** The last step: the declaration, and the signature over the fingerprint of the text that was shown. */
export const Declare = ({ consultation, draft }: Properties) => {
  const { id, fingerprint, version, lmc, scheme, schemeVersion } = consultation;
  const { person } = useSession();
  const navigate = useNavigate();
  const sign = useAction(SignConsultationDocument);
  const confirm = async (): Promise<void> => {
    const { outcome, statement, authority } = draft;
    if (outcome === '') return;
    const signed = await sign.run({
      consultationId: id,
      expectedVersion: version,
      fingerprint,
      outcome,
      conditions: conditionsToSend(draft),
      statement,
      authority,
    });
    if (signed) void navigate(`/consultations/${id}/signed`, { replace: true });
  };
  return (
    <>
      <Summary
        rows={[
          { key: 'Answer', value: draft.outcome === '' ? null : stateWords(draft.outcome) },
          { key: 'Scheme', value: `${scheme.name}, version ${schemeVersion.number}` },
          { key: 'Signed by', value: `${person.name}, ${draft.authority}` },
          { key: 'Fingerprint of the text', value: <Fingerprint value={fingerprint} /> },
        ]}
      />
      <p>
        What you sign is final. It goes to {scheme.commissioner.name} at once, and every practice sees it beside the
        offer.
      </p>
      <Confirm
        declaration={`I have read this text and I am authorised to sign for ${lmc.name}.`}
        button="Sign"
        back={{ to: `/consultations/${id}/sign/check`, label: 'Back to your answers' }}
        action={sign}
        onConfirm={() => void confirm()}
      />
    </>
  );
};
