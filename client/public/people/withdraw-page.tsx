import { useNavigate } from 'react-router';
import { type MemberPartsFragment, WithdrawInvitationDocument } from '../../generated/public/people/people.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const Withdrawal = ({ member: { id, version, person } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const withdraw = useAction(WithdrawInvitationDocument);
  const confirm = async (): Promise<void> => {
    if (await withdraw.run({ membershipId: id, expectedVersion: version }))
      void navigate('/people', { state: { notice: `The invitation of ${person.name} is withdrawn.` } });
  };
  return (
    <>
      <p>Nobody can sign in with {person.email} for your organisation any more. You can invite them again.</p>
      <Confirm
        declaration={`${person.name} shall not act for my organisation.`}
        button="Withdraw the invitation"
        look="warning"
        back={{ to: `/people/${id}`, label: 'Keep the invitation' }}
        action={withdraw}
        onConfirm={() => void confirm()}
      />
    </>
  );
};

/** Withdraws an invitation that nobody has used. */
export const WithdrawInvitationPage = () => (
  <MemberPage title={(name) => `Withdraw the invitation of ${name}`} may={({ withdraw }) => withdraw}>
    {(member) => <Withdrawal member={member} />}
  </MemberPage>
);
