import { useState } from 'react';
import type { RefusedPartsFragment } from '../../generated/parts/refused.ts';
import { Button } from '../../parts/button.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';

type Properties = {
  field: string;
  title: string;
  hint: string;
  button: string;
  look?: 'secondary';
  action: { running: boolean; refusal: RefusedPartsFragment | undefined; failure: unknown };
  onSend: (reason: string) => Promise<unknown>;
};

/** A decision with its reason. */
export const DecisionForm = ({ field, title, hint, button, look, action, onSend }: Properties) => {
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = (): void => {
    setProblems(reason.trim() ? [] : [{ field, message: 'Give a reason' }]);
    if (reason.trim()) void onSend(reason);
  };
  return (
    <Form onSubmit={submit} problems={problems} action={action}>
      <TextAreaField field={field} label={title} hint={hint} rows={3} value={reason} onChange={setReason} />
      <Button type="submit" look={look} running={action.running}>
        {button}
      </Button>
    </Form>
  );
};
