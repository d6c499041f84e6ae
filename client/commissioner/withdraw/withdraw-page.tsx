import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  SchemeToWithdrawDocument,
  type SchemeToWithdrawQuery,
  WithdrawSchemeDocument,
} from '../../generated/commissioner/withdraw/withdraw.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { TextAreaField } from '../../parts/fields/text-area-field.tsx';
import { Page } from '../../parts/page.tsx';
import { problemsWithReason } from '../../parts/problem.ts';
import { useAction } from '../../parts/use-action.ts';

type Scheme = NonNullable<SchemeToWithdrawQuery['scheme']>;

const WithdrawForm = ({ scheme: { id, name, version } }: { scheme: Scheme }) => {
  const navigate = useNavigate();
  const withdraw = useAction(WithdrawSchemeDocument);
  const [reason, setReason] = useState('');
  const send = async (): Promise<void> => {
    if (await withdraw.run({ schemeId: id, expectedVersion: version, reason }))
      void navigate(`/schemes/${id}`, { state: { notice: `${name} is withdrawn.` } });
  };
  return (
    <Confirm
      declaration="This scheme will not be published"
      button="Withdraw the scheme"
      look="warning"
      back={{ to: `/schemes/${id}`, label: 'Go back without withdrawing' }}
      action={withdraw}
      check={() => problemsWithReason(reason)}
      onConfirm={() => void send()}
    >
      <p>
        No practice has been offered it, so nothing changes for practices. Its text, its consultation and its history
        are kept. It cannot be taken up again, but its text can be copied.
      </p>
      <TextAreaField field="reason" label="Reason" hint="Kept with the scheme" value={reason} onChange={setReason} />
    </Confirm>
  );
};

/** Takes back a scheme that was never published. */
export const WithdrawPage = () => {
  const { schemeId = '' } = useParams();
  const query = useQuery(SchemeToWithdrawDocument, { variables: { id: schemeId } });
  return (
    <Fetched query={query} what="the scheme" find={({ scheme }) => scheme}>
      {(scheme) => (
        <Page
          title="Withdraw the scheme"
          caption={scheme.name}
          back={{ to: `/schemes/${scheme.id}`, label: 'Back to the scheme' }}
        >
          <Allowed permission={scheme.permissions.withdraw} otherwise="The scheme cannot be withdrawn">
            <WithdrawForm scheme={scheme} />
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
