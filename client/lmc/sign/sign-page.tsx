import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { LmcSigningDocument, type LmcSigningQuery } from '../../generated/lmc/sign/sign.ts';
import { CannotSign } from '../../parts/cannot-sign/cannot-sign.tsx';
import { NotSent, useUnsent } from '../../parts/drafts/kept-form.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { LinkButton } from '../../parts/link-button.tsx';
import { Page } from '../../parts/page.tsx';
import { SchemeTextView } from '../../parts/scheme-text/scheme-text-view.tsx';
import { Closing } from '../../parts/closing.tsx';
import { type AnswerDraft, EMPTY_ANSWER, isWritten, problemsWithAnswer, readAnswer } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { AnswerSummary } from './answer-summary.tsx';
import { Declare } from './declare.tsx';

type Consultation = NonNullable<LmcSigningQuery['consultation']>;
type Step = 'answer' | 'check' | 'declare';

const TITLES: Record<Step, string> = {
  answer: 'Answer for the LMC',
  check: 'Check the answer',
  declare: 'Sign the answer',
};

const stepOf = (name: string | undefined): Step => (name === 'check' || name === 'declare' ? name : 'answer');

const Refusal = ({ consultation, draft }: { consultation: Consultation; draft: AnswerDraft }) => {
  const { fields } = useUnsent();
  const written = isWritten(draft) ? draft : readAnswer(fields);
  return (
    <>
      <CannotSign permission={consultation.permissions.sign} otherwise="This cannot be signed now" />
      {isWritten(written) && (
        <NotSent>
          <AnswerSummary draft={written} />
        </NotSent>
      )}
    </>
  );
};

const Check = ({ form, draft }: { form: string; draft: AnswerDraft }) => (
  <>
    <AnswerSummary draft={draft} change={form} />
    <LinkButton to={`${form}/declare`}>Continue to the declaration</LinkButton>
  </>
);

const Signing = ({ consultation, step }: { consultation: Consultation; step: Step }) => {
  const { id, scheme, closesAt, response, permissions } = consultation;
  const [draft, setDraft] = useState(EMPTY_ANSWER);
  const form = `/consultations/${id}/sign`;
  if (response) return <Navigate to={`/consultations/${id}/signed`} replace />;
  if (permissions.sign.allowed && step !== 'answer' && problemsWithAnswer(draft).length > 0)
    return <Navigate to={form} replace />;
  const back = {
    answer: { to: `/consultations/${id}`, label: 'Consultation' },
    check: { to: form, label: 'Back' },
    declare: { to: `${form}/check`, label: 'Back' },
  }[step];
  return (
    <Page title={TITLES[step]} caption={scheme.name} back={back}>
      <p>
        Closes: <Closing at={closesAt} open={consultation.state === 'OPEN'} />
      </p>
      {!permissions.sign.allowed && <Refusal consultation={consultation} draft={draft} />}
      {permissions.sign.allowed && step === 'answer' && (
        <>
          <p>
            The LMC answers to version {consultation.schemeVersion.number}, which follows. Its fingerprint:{' '}
            <Fingerprint value={consultation.fingerprint} />
          </p>
          <SchemeTextView text={consultation.schemeVersion} />
          <h2 className="nhsuk-heading-m">The answer</h2>
          <AnswerForm draft={draft} onChange={(changes) => setDraft({ ...draft, ...changes })} next={`${form}/check`} />
        </>
      )}
      {permissions.sign.allowed && step === 'check' && <Check form={form} draft={draft} />}
      {permissions.sign.allowed && step === 'declare' && <Declare consultation={consultation} draft={draft} />}
    </Page>
  );
};

/** The LMC's answer in three steps: write, check, declare. What is written is kept by its form, over the steps, until it is signed. */
export const SignPage = () => {
  const { consultationId = '', step } = useParams();
  const query = useQuery(LmcSigningDocument, { variables: { id: consultationId } });
  return (
    <Fetched query={query} what="the consultation" find={({ consultation }) => consultation}>
      {(consultation) => <Signing consultation={consultation} step={stepOf(step)} />}
    </Fetched>
  );
};
