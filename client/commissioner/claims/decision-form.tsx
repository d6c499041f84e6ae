import { useState } from 'react';
import { AgreeClaimDocument, DeclineClaimDocument } from '../../generated/commissioner/claims/claims.ts';
import { Button } from '../../parts/button.tsx';
import { RadiosField } from '../../parts/fields/radios-field.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Properties = { claim: { id: string; version: number }; mayAgree: boolean };

const AGREE = {
  value: 'agree',
  label: 'Agree',
  hint: 'The next calculation of the payment run pays the sum that is asked for',
};
const DECLINE = { value: 'decline', label: 'Decline', hint: 'The practice is paid its share' };

/** Agree or decline, with the reason that the practice reads. */
export const DecisionForm = ({ claim: { id: claimId, version: expectedVersion }, mayAgree }: Properties) => {
  const agree = useAction(AgreeClaimDocument);
  const decline = useAction(DeclineClaimDocument);
  const [choice, setChoice] = useState(mayAgree ? '' : 'decline');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const action = choice === 'agree' ? agree : decline;
  const submit = (): void => {
    const found = [
      ...(choice === '' ? [{ field: 'decision', message: 'Choose whether you agree' }] : []),
      ...(reason.trim() === '' ? [{ field: 'reason', message: 'Give a reason' }] : []),
    ];
    setProblems(found);
    if (found.length === 0) void action.run({ claimId, expectedVersion, reason });
  };
  return (
    <Form onSubmit={submit} problems={problems} action={action}>
      <RadiosField
        field="decision"
        legend="Do you agree to this claim?"
        value={choice}
        choices={mayAgree ? [AGREE, DECLINE] : [DECLINE]}
        onChange={setChoice}
      />
      <TextAreaField
        field="reason"
        label="Reason"
        hint="Say what you checked. The practice reads it."
        rows={4}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" running={action.running}>
        Record the decision
      </Button>
    </Form>
  );
};
