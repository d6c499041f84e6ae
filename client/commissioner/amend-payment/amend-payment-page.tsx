import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import {
  AmendPaymentLineDocument,
  PaymentLineToAmendDocument,
  type PaymentLineToAmendQuery,
} from '../../generated/commissioner/amend-payment/amend-payment.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Form } from '../../parts/form.tsx';
import { formatPence, parsePence } from '../../parts/format-pence.ts';
import { labelWords } from '../../parts/words/label-words.ts';
import { Page } from '../../parts/page.tsx';
import type { Problem } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Line = NonNullable<PaymentLineToAmendQuery['paymentLine']>;

const AmendForm = ({ line: { id, version, run, computed, practice } }: { line: Line }) => {
  const navigate = useNavigate();
  const amend = useAction(AmendPaymentLineDocument);
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const send = async (): Promise<void> => {
    const amountPence = parsePence(amount);
    const found = [
      ...(amountPence === undefined ? [{ field: 'amountPence', message: 'Enter an amount such as 24,000.00' }] : []),
      ...(reason.trim() ? [] : [{ field: 'reason', message: 'Give a reason' }]),
    ];
    setProblems(found);
    if (found.length > 0 || amountPence === undefined) return;
    if (!(await amend.run({ lineId: id, expectedVersion: version, amountPence, reason }))) return;
    void navigate(`/payment-runs/${run.id}`, {
      state: { notice: `${practice.name}: ${formatPence(amountPence)} instead of ${formatPence(computed.pence)}.` },
    });
  };
  return (
    <Form onSubmit={() => void send()} problems={problems} action={amend}>
      <TextField
        field="amountPence"
        label="Amount to pay"
        value={amount}
        onChange={setAmount}
        width={10}
        prefix="£"
        inputMode="decimal"
      />
      <TextAreaField
        field="reason"
        label="Reason"
        hint="The practice reads it"
        value={reason}
        rows={3}
        onChange={setReason}
      />
      <div className="portal-buttons">
        <Button type="submit" running={amend.running}>
          Amend the payment
        </Button>
        <Link to={`/payment-runs/${run.id}`}>Go back without amending</Link>
      </div>
    </Form>
  );
};

/** Pays another amount than was worked out, with a reason. Both figures are kept, and the practice sees both. */
export const AmendPaymentPage = () => {
  const { lineId = '' } = useParams();
  const query = useQuery(PaymentLineToAmendDocument, { variables: { id: lineId } });
  return (
    <Fetched query={query} what="the payment" find={({ paymentLine }) => paymentLine}>
      {(line) => (
        <Page
          title={`Amend the payment of ${line.practice.name}`}
          caption={`${labelWords(line.label)}: ${line.reference}`}
          back={{ to: `/payment-runs/${line.run.id}`, label: `Payment run: ${line.run.phaseName}` }}
        >
          <p>
            {formatPence(line.computed.pence)} was worked out. That figure and{' '}
            <Link to={`/payments/${line.id}`}>its working</Link> are kept beside the one you enter.
          </p>
          <Allowed permission={line.run.permissions.amend} otherwise="You cannot amend it">
            <AmendForm line={line} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
