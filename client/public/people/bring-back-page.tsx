import { useNavigate } from 'react-router';
import { rolesInWords } from '../../session/role-words.ts';
import { useSession } from '../../session/session.ts';
import { BringMemberBackDocument, type MemberPartsFragment } from '../../generated/public/people/people.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const Return = ({ member: { id, version, person, roles } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const { membership } = useSession();
  const bringBack = useAction(BringMemberBackDocument);
  const { name } = membership.organisation;
  const confirm = async (): Promise<void> => {
    if (await bringBack.run({ membershipId: id, expectedVersion: version }))
      void navigate(`/people/${id}`, { state: { notice: `${person.name} may act for ${name} again.` } });
  };
  return (
    <>
      <p>
        {person.name} may {rolesInWords(roles)} again, as before.
      </p>
      <Confirm
        declaration={`${person.name} shall act for ${name} again.`}
        button="Bring back"
        back={{ to: `/people/${id}`, label: 'Cancel' }}
        action={bringBack}
        onConfirm={() => void confirm()}
      />
    </>
  );
};

/** Lets a colleague in again who was suspended. */
export const BringBackPage = () => (
  <MemberPage title={(name) => `Bring ${name} back`} may={({ bringBack }) => bringBack}>
    {(member) => <Return member={member} />}
  </MemberPage>
);
