import { Details } from 'nhsuk-react-components';
import { useState } from 'react';
import {
  type CommissionerConsultationPartsFragment,
  ExtendConsultationDocument,
  RecordNoResponseDocument,
} from '../../generated/commissioner/consultation/consultation.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatInstant, londonDate } from '../../parts/format-date.ts';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Found = CommissionerConsultationPartsFragment;

const Extend = ({ consultation: { id, version, closesAt } }: { consultation: Found }) => {
  const extend = useAction(ExtendConsultationDocument);
  const [closesOn, setClosesOn] = useState(londonDate(closesAt));
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const submit = (): void => {
    setProblems(closesOn ? [] : [{ field: 'closesOn', message: 'Enter a real date for the close' }]);
    if (closesOn) void extend.run({ consultationId: id, expectedVersion: version, closesOn });
  };
  return (
    <Details>
      <Details.Summary>Give the LMC more time</Details.Summary>
      <Details.Text>
        <Form onSubmit={submit} problems={problems} action={extend}>
          <DateField
            field="closesOn"
            legend="New last day"
            hint={`Later than ${formatInstant(closesAt)}. It closes at 11:59pm London time on that day, and is never made shorter again.`}
            value={closesOn}
            onChange={setClosesOn}
          />
          <Button type="submit" running={extend.running}>
            Make it longer
          </Button>
        </Form>
      </Details.Text>
    </Details>
  );
};

const NoResponse = ({ consultation: { id, version, closesAt } }: { consultation: Found }) => {
  const record = useAction(RecordNoResponseDocument);
  return (
    <Confirm
      declaration="No answer has reached us in any way"
      button="Record that there was no response"
      back={{ to: '/consultations', label: 'Back to the consultations' }}
      action={record}
      onConfirm={() => void record.run({ consultationId: id, expectedVersion: version })}
    >
      <p>
        The LMC did not answer by {formatInstant(closesAt)}. Recorded, this is shown to the committee and on every
        offer.
      </p>
    </Confirm>
  );
};

/** What the commissioner can do about the clock of a consultation: more time, or the record that there was no answer. */
export const Closing = ({ consultation }: { consultation: Found }) => (
  <>
    <Allowed
      permission={consultation.permissions.extend}
      otherwise={consultation.state === 'OPEN' ? 'It cannot be made longer' : undefined}
    >
      <Extend consultation={consultation} />
    </Allowed>
    <Allowed
      permission={consultation.permissions.recordNoResponse}
      otherwise={consultation.overdue ? 'You cannot record that there was no response' : undefined}
    >
      <NoResponse consultation={consultation} />
    </Allowed>
  </>
);
