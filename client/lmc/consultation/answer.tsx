import type { LmcAnswerFragment } from '../../generated/lmc/consultation/consultation.ts';
import { Fingerprint } from '../../parts/fingerprint.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Moment } from '../../parts/when.tsx';
import { Typed } from '../../parts/typed.tsx';

/** The signed answer of an LMC, as the commissioner and the practices see it. */
export const Answer = ({ answer }: { answer: LmcAnswerFragment }) => (
  <Summary
    rows={[
      { key: 'Our answer', value: <StateTag state={answer.outcome} /> },
      answer.conditions !== '' && { key: 'Conditions', value: <Typed text={answer.conditions} /> },
      answer.statement !== '' && { key: 'Statement', value: <Typed text={answer.statement} /> },
      answer.signedName !== '' && { key: 'Signed by', value: answer.signedName },
      answer.authority !== '' && { key: 'Authority', value: answer.authority },
      { key: answer.outcome === 'NO_RESPONSE_IN_TIME' ? 'Recorded' : 'Signed', value: <Moment at={answer.signedAt} /> },
      { key: 'Text it answers', value: <Fingerprint value={answer.fingerprint} /> },
    ]}
  />
);
