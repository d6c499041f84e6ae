import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import {
  ConfirmEvidenceDocument,
  type EvidencePartsFragment,
  RejectEvidenceDocument,
} from '../../generated/commissioner/evidence/evidence.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Form } from '../../parts/form.tsx';
import type { Problem } from '../../parts/problem.ts';
import { StateTag } from '../../parts/state-tag.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Day, Moment } from '../../parts/when.tsx';

const Reject = ({ evidence: { id, version } }: { evidence: EvidencePartsFragment }) => {
  const reject = useAction(RejectEvidenceDocument);
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const field = `reason-${id}`;
  const submit = (): void => {
    setProblems(reason.trim() ? [] : [{ field, message: 'Give a reason' }]);
    if (reason.trim()) void reject.run({ evidenceId: id, expectedVersion: version, reason });
  };
  return (
    <Details>
      <Details.Summary>Reject it with a reason</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} problems={problems} action={reject}>
          <TextAreaField
            field={field}
            label="Reason"
            hint="The practice reads it"
            value={reason}
            rows={3}
            onChange={setReason}
          />
          <Button type="submit" look="secondary" small running={reject.running}>
            Reject
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
};

type Properties = { evidence: EvidencePartsFragment; requirement: string };

/** One piece of evidence of one practice, to confirm or to reject with a reason. */
export const EvidenceItem = ({ evidence, requirement }: Properties) => {
  const confirm = useAction(ConfirmEvidenceDocument);
  const {
    id,
    practice,
    happenedOn,
    note,
    state,
    recordedBy,
    recordedAt,
    reviewedBy,
    reviewedAt,
    reason,
    version,
    permissions,
  } = evidence;
  return (
    <li className="portal-comment" data-testid="evidence">
      <h2 className="nhsuk-heading-s">
        {practice.name}: {requirement}
      </h2>
      <p>
        <StateTag state={state} /> On <Day date={happenedOn} />. {note}
      </p>
      <p className="nhsuk-body-s">
        Recorded by {recordedBy}, <Moment at={recordedAt} />
        {reviewedBy && reviewedAt && (
          <>
            . {state === 'rejected' ? 'Rejected' : 'Confirmed'} by {reviewedBy}, <Moment at={reviewedAt} />
          </>
        )}
        {reason && `. Reason: ${reason}`}
      </p>
      {permissions.review.allowed && (
        <>
          <ActionOutcome action={confirm} />
          <Button
            small
            running={confirm.running}
            onClick={() => void confirm.run({ evidenceId: id, expectedVersion: version })}
          >
            Confirm
            <span className="nhsuk-u-visually-hidden">
              {' '}
              {requirement} of {practice.name}
            </span>
          </Button>
          <Reject evidence={evidence} />
        </>
      )}
    </li>
  );
};
