import { useQuery } from '@apollo/client/react';
import { useNavigate, useParams } from 'react-router';
import {
  type EntryPartsFragment,
  OrganisationEntryDocument,
  WithdrawFirstInvitationDocument,
} from '../../generated/commissioner/let-in/let-in.ts';
import { Allowed } from '../../parts/allowed.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';

type Sent = NonNullable<EntryPartsFragment['invitation']>;

const Withdrawal = ({ entry: { id, organisation }, invitation }: { entry: EntryPartsFragment; invitation: Sent }) => {
  const navigate = useNavigate();
  const withdraw = useAction(WithdrawFirstInvitationDocument);
  const confirm = async (): Promise<void> => {
    if (await withdraw.run({ membershipId: invitation.id, expectedVersion: invitation.version }))
      void navigate(`/let-in/${id}`, {
        state: { notice: `The invitation of ${invitation.person.name} is withdrawn.` },
      });
  };
  return (
    <>
      <p>
        Nobody can sign in with {invitation.person.email} for {organisation.name} any more. You can then invite somebody
        else.
      </p>
      <Confirm
        declaration={`${invitation.person.name} shall not be the first person of ${organisation.name}.`}
        button="Withdraw the invitation"
        look="warning"
        back={{ to: `/let-in/${id}`, label: 'Keep the invitation' }}
        action={withdraw}
        onConfirm={() => void confirm()}
      />
    </>
  );
};

/** Withdraws the invitation of an organisation's first person, while nobody has used it. */
export const WithdrawEntryPage = () => {
  const { organisationId = '' } = useParams();
  const query = useQuery(OrganisationEntryDocument, { variables: { id: organisationId } });
  return (
    <Fetched query={query} what="the organisation" find={({ organisationEntry }) => organisationEntry}>
      {(entry) => (
        <Page
          title="Withdraw the invitation"
          caption={entry.organisation.name}
          back={{ to: `/let-in/${entry.id}`, label: entry.organisation.name }}
        >
          <Allowed permission={entry.permissions.withdraw} otherwise="There is nothing to withdraw">
            {entry.invitation && <Withdrawal entry={entry} invitation={entry.invitation} />}
          </Allowed>
        </Page>
      )}
    </Fetched>
  );
};
