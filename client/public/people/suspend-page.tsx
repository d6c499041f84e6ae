import { useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { type MemberPartsFragment, SuspendMemberDocument } from '../../generated/public/people/people.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { useAction } from '../../parts/use-action.ts';
import { MemberPage } from './member-page.tsx';

const Suspension = ({ member: { id, version, person } }: { member: MemberPartsFragment }) => {
  const navigate = useNavigate();
  const { membership } = useSession();
  const suspend = useAction(SuspendMemberDocument);
  const { name } = membership.organisation;
  const confirm = async (): Promise<void> => {
    if (await suspend.run({ membershipId: id, expectedVersion: version }))
      void navigate(`/people/${id}`, { state: { notice: `${person.name} is suspended.` } });
  };
  return (
    <>
      <p>
        From their next step on {person.name} cannot act for {name}, nor can their API tokens, until somebody brings
        them back. Their rights stay as they are.
      </p>
      <Confirm
        declaration={`${person.name} shall not act for ${name} for the time being.`}
        button="Suspend"
        look="warning"
        back={{ to: `/people/${id}`, label: 'Cancel' }}
        action={suspend}
        onConfirm={() => void confirm()}
      />
    </>
  );
};

/** Suspends a colleague until they are brought back. */
export const SuspendPage = () => (
  <MemberPage title={(name) => `Suspend ${name}`} may={({ suspend }) => suspend}>
    {(member) => <Suspension member={member} />}
  </MemberPage>
);
