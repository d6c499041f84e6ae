import { stateWords } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { Typed } from '../../parts/typed.tsx';
import { type AnswerDraft, conditionsToSend } from './answer-draft.ts';

/** What was written, to be checked; each line leads back to its field when `change` says where the form is. */
export const AnswerSummary = ({ draft, change }: { draft: AnswerDraft; change?: string }) => {
  const changes = (label: string) => (change ? { to: change, label } : undefined);
  const conditions = conditionsToSend(draft);
  return (
    <Summary
      rows={[
        {
          key: 'Answer',
          value: draft.outcome === '' ? 'Not chosen' : stateWords(draft.outcome),
          change: changes('the answer'),
        },
        conditions !== '' && {
          key: 'Conditions',
          value: <Typed text={conditions} />,
          change: changes('the conditions'),
        },
        {
          key: 'Statement',
          value: draft.statement.trim() === '' ? 'None' : <Typed text={draft.statement} />,
          change: changes('the statement'),
        },
        { key: 'Authority', value: draft.authority, change: changes('the authority') },
      ]}
    />
  );
};
