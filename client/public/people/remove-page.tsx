import { useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { type MemberPartsFragment, RevokeMembershipDocument } from '../../generated/public/people/people.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const Removal = ({ member: { id, version, person } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const { membership } = useSession();
  const revoke = useAction(RevokeMembershipDocument);
  const remove = async (): Promise<void> => {
    if (!(await revoke.run({ membershipId: id, expectedVersion: version }))) return;
    void navigate('/people', {
      state: { notice: `${person.name} no longer acts for ${membership.organisation.name}.` },
    });
  };
  return (
    <>
      <p>
        From their next step on {person.name} can no longer act for {membership.organisation.name}, nor can their API
        tokens. What they did stays on record under their name.
      </p>
      <Confirm
        declaration={`${person.name} shall no longer act for ${membership.organisation.name}.`}
        button="Take access away"
        look="warning"
        back={{ to: '/people', label: 'Keep their access' }}
        action={revoke}
        onConfirm={() => void remove()}
      />
    </>
  );
};

/** Ends a colleague's access. */
export const RemovePage = () => (
  <MemberPage title={(name) => `Take access away from ${name}`} may={({ revoke }) => revoke}>
    {(member) => <Removal member={member} />}
  </MemberPage>
);
