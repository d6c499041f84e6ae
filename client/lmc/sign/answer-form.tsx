import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../../parts/button.tsx';
import { CountedTextAreaField } from '../../parts/fields/counted-text-area-field.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { stateWords } from '../../parts/state-tag.tsx';
import { type AnswerDraft, MOST_CHARACTERS, OUTCOMES, type SignedOutcome, problemsWithAnswer } from './answer-draft.ts';

const HINTS: Record<SignedOutcome, string> = {
  SUPPORTED: 'The LMC supports this text as it stands.',
  SUPPORTED_WITH_CONDITIONS: 'The LMC supports this text if the conditions you write are met.',
  NOT_SUPPORTED: 'The LMC does not support this text. Practices see this beside the offer.',
};

const isOutcome = (value: string): value is SignedOutcome => OUTCOMES.some((one) => one === value);

type Properties = { draft: AnswerDraft; onChange: (changes: Partial<AnswerDraft>) => void; next: string };

/** The first step: what the LMC answers. Nothing is sent yet. */
export const AnswerForm = ({ draft, onChange, next }: Properties) => {
  const navigate = useNavigate();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const goOn = (): void => {
    const found = problemsWithAnswer(draft);
    setProblems(found);
    if (found.length === 0) void navigate(next);
  };
  return (
    <Form onSubmit={goOn} problems={problems}>
      <RadiosField
        field="outcome"
        legend="What does the LMC answer?"
        value={draft.outcome}
        choices={OUTCOMES.map((value) => ({ value, label: stateWords(value), hint: HINTS[value] }))}
        onChange={(value) => isOutcome(value) && onChange({ outcome: value })}
      />
      {draft.outcome === 'SUPPORTED_WITH_CONDITIONS' && (
        <CountedTextAreaField
          field="conditions"
          label="Conditions"
          hint="What must be so for the LMC to support the scheme."
          value={draft.conditions}
          most={MOST_CHARACTERS}
          onChange={(conditions) => onChange({ conditions })}
        />
      )}
      <CountedTextAreaField
        field="statement"
        label="Statement (optional)"
        hint="The view of the LMC, for practices to read beside the offer. Do not include patient details."
        value={draft.statement}
        most={MOST_CHARACTERS}
        onChange={(statement) => onChange({ statement })}
      />
      <TextField
        field="authority"
        label="By what authority do you sign?"
        hint="For example: Chair, by decision of the LMC meeting of 3 November 2025."
        value={draft.authority}
        onChange={(authority) => onChange({ authority })}
      />
      <Button type="submit">Continue</Button>
    </Form>
  );
};
