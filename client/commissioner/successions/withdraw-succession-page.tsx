import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  SuccessionToWithdrawDocument,
  type SuccessionToWithdrawQuery,
  WithdrawSuccessionDocument,
} from '../../generated/commissioner/successions/successions.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { formatDate } from '../../parts/format-date.ts';
import { Page } from '../../parts/page.tsx';
import { PracticeName } from '../../parts/practice-name.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { partWords } from './part-words.ts';

type Succession = NonNullable<SuccessionToWithdrawQuery['succession']>;

const LIST = '/practices/mergers';

const WithdrawForm = ({ succession: { id, version, predecessor, successor } }: { succession: Succession }) => {
  const navigate = useNavigate();
  const withdraw = useAction(WithdrawSuccessionDocument);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    if (await withdraw.run({ successionId: id, expectedVersion: version, reason }))
      void navigate(LIST, {
        state: { notice: `It is withdrawn that ${successor.name} took over from ${predecessor.name}.` },
      });
  };
  return (
    <Confirm
      declaration="This was recorded wrongly"
      button="Withdraw it"
      look="warning"
      back={{ to: LIST, label: 'Go back without withdrawing' }}
      action={withdraw}
      check={() => (reason.trim() ? [] : [{ field: 'reason', message: 'Give a reason' }])}
      onConfirm={() => void send()}
    >
      <p>
        It counts in no payment that is worked out from now on. Payments that are worked out already change only when
        they are calculated again. The record stays to be read, with who withdrew it and why.
      </p>
      <TextAreaField field="reason" label="Reason" hint="Kept with the record" value={reason} onChange={setReason} />
    </Confirm>
  );
};

/** Withdraws the record of a merger or split. */
export const WithdrawSuccessionPage = () => {
  const { successionId = '' } = useParams();
  const query = useQuery(SuccessionToWithdrawDocument, { variables: { id: successionId } });
  return (
    <Fetched query={query} what="the merger or split" find={({ succession }) => succession}>
      {(succession) => (
        <Page title="Withdraw a merger or split" back={{ to: LIST, label: 'Mergers and splits' }}>
          <Summary
            rows={[
              { key: 'Work of', value: <PracticeName practice={succession.predecessor} /> },
              { key: 'Taken over by', value: <PracticeName practice={succession.successor} /> },
              { key: 'From', value: formatDate(succession.firstDay) },
              { key: 'How much', value: partWords(succession.percent) },
              { key: 'Rests on', value: succession.source },
              { key: 'Recorded by', value: succession.recordedBy },
            ]}
          />
          <Allowed permission={succession.permissions.withdraw} otherwise="It cannot be withdrawn">
            <WithdrawForm succession={succession} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
