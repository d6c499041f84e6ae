import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import {
  ApprovePaymentRunDocument,
  CalculatePaymentRunDocument,
  ReleasePaymentRunDocument,
  SubmitPaymentRunDocument,
  WithdrawPaymentRunDocument,
} from '../../generated/commissioner/payment-run/payment-run.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { formatPence } from '../../parts/format-pence.ts';
import { problemsWithReason } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';
import type { RunFound } from './run-found.ts';

type Properties = { run: RunFound };

/** Begins the calculation; also again, after an input was put right. */
export const Calculate = ({ run }: Properties) => {
  const calculate = useAction(CalculatePaymentRunDocument);
  const again = run.state === 'CALCULATED';
  return (
    <>
      <ActionOutcome action={calculate} />
      <Button
        running={calculate.running}
        small={again}
        look={again ? 'secondary' : undefined}
        onClick={() => void calculate.run({ runId: run.id, expectedVersion: run.version })}
      >
        {again ? 'Calculate again' : 'Calculate'}
      </Button>
    </>
  );
};

/** Hands the run to a second person. */
export const Submit = ({ run }: Properties) => {
  const submit = useAction(SubmitPaymentRunDocument);
  return (
    <>
      <ActionOutcome action={submit} />
      <Button running={submit.running} onClick={() => void submit.run({ runId: run.id, expectedVersion: run.version })}>
        Submit for approval
      </Button>
    </>
  );
};

/** The approval, by someone who did not work on the run. */
export const Approve = ({ run }: Properties) => {
  const approve = useAction(ApprovePaymentRunDocument);
  return (
    <Confirm
      declaration={`I did not work on this run, and I have checked the payments of ${formatPence(run.total.pence)}`}
      button={`Approve ${formatPence(run.total.pence)}`}
      back={{ to: `/schemes/${run.scheme.id}`, label: 'Go back without approving' }}
      action={approve}
      onConfirm={() => void approve.run({ runId: run.id, expectedVersion: run.version })}
    />
  );
};

/** The release: from here on practices see the payments as paid. */
export const Release = ({ run }: Properties) => {
  const release = useAction(ReleasePaymentRunDocument);
  return (
    <Confirm
      declaration={`${formatPence(run.total.pence)} may be paid. A released run is never changed; a mistake is put right by an adjustment`}
      button="Release the payments"
      back={{ to: `/schemes/${run.scheme.id}`, label: 'Go back without releasing' }}
      action={release}
      onConfirm={() => void release.run({ runId: run.id, expectedVersion: run.version })}
    />
  );
};

/** Takes the run back with a reason, before it is released. */
export const Withdraw = ({ run }: Properties) => {
  const navigate = useNavigate();
  const withdraw = useAction(WithdrawPaymentRunDocument);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    if (await withdraw.run({ runId: run.id, expectedVersion: run.version, reason }))
      void navigate(`/schemes/${run.scheme.id}`, {
        state: { notice: 'The payment run is withdrawn. Nothing of it is paid.' },
      });
  };
  return (
    <Confirm
      declaration="Nothing of this run is to be paid"
      button="Withdraw the run"
      look="warning"
      back={{ to: `/payment-runs/${run.id}`, label: 'Keep the run' }}
      action={withdraw}
      check={() => problemsWithReason(reason)}
      onConfirm={() => void send()}
    >
      <TextAreaField field="reason" label="Reason" value={reason} rows={3} onChange={setReason} />
    </Confirm>
  );
};

/** The way to the working of the whole run, in the scheme it pays for. */
export const SchemeLink = ({ run }: Properties) => <Link to={`/schemes/${run.scheme.id}`}>{run.scheme.name}</Link>;
