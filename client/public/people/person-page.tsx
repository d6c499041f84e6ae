import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { rolesInWords } from '../../session/role-words.ts';
import { useSession } from '../../session/session.ts';
import {
  type MemberPartsFragment,
  MembersDocument,
  ResendInvitationDocument,
} from '../../generated/public/people/people.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { InvitationText } from '../../parts/invitation/invitation-text.tsx';
import { Page } from '../../parts/page.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Day, Moment } from '../../parts/when.tsx';
import { MemberState } from './member-state.tsx';

const Known = ({ member }: { member: MemberPartsFragment }) => {
  const { permissions, id, person, invitedAt, acceptedAt, invitedBy } = member;
  return (
    <Summary
      rows={[
        { key: 'Access', value: <MemberState member={member} /> },
        { key: 'E-mail address', value: person.email },
        { key: 'Job', value: member.jobTitle },
        {
          key: 'Rights',
          value: `May ${rolesInWords(member.roles)}`,
          change: permissions?.changeRoles.allowed ? { to: `/people/${id}/rights`, label: 'rights' } : undefined,
        },
        {
          key: 'Last day',
          value: member.endsOn ? <Day date={member.endsOn} /> : 'None',
          change: permissions?.setEnd.allowed ? { to: `/people/${id}/end`, label: 'last day' } : undefined,
        },
        invitedAt !== null && {
          key: 'Invited',
          value: (
            <>
              <Moment at={invitedAt} />
              {invitedBy && `, by ${invitedBy}`}
            </>
          ),
        },
        acceptedAt !== null && { key: 'First signed in', value: <Moment at={acceptedAt} /> },
        member.sharedMailboxReason !== null && { key: 'Why a shared mailbox', value: member.sharedMailboxReason },
      ]}
    />
  );
};

const Steps = ({ member: { id, permissions, person } }: { member: MemberPartsFragment }) => {
  const steps = [
    { key: 'back', allowed: permissions?.bringBack.allowed, label: `Bring ${person.name} back` },
    { key: 'suspend', allowed: permissions?.suspend.allowed, label: 'Suspend' },
    { key: 'withdraw', allowed: permissions?.withdraw.allowed, label: 'Withdraw the invitation' },
    { key: 'remove', allowed: permissions?.revoke.allowed, label: 'Take access away' },
  ].filter(({ allowed }) => allowed);
  return (
    steps.length > 0 && (
      <ul className="nhsuk-list">
        {steps.map(({ key, label }) => (
          <li key={key}>
            <Link to={`/people/${id}/${key}`}>{label}</Link>
          </li>
        ))}
      </ul>
    )
  );
};

const Invitation = ({ member: { id, version, person } }: { member: MemberPartsFragment }) => {
  const { person: self, membership } = useSession();
  const resend = useAction(ResendInvitationDocument);
  const { name } = membership.organisation;
  return (
    <>
      <InvitationText person={person} organisation={name} from={{ name: self.name, organisation: name }} />
      <ActionOutcome action={resend} />
      <Button
        look="secondary"
        running={resend.running}
        onClick={() => void resend.run({ membershipId: id, expectedVersion: version })}
      >
        I have sent it again
      </Button>
    </>
  );
};

/** The reason why nothing can be changed here, for an administrator who looks at themselves or at access that is over. */
const why = ({ permissions }: MemberPartsFragment): string | null =>
  permissions && !permissions.changeRoles.allowed ? permissions.changeRoles.reason : null;

/** One colleague: what is known, and what an administrator can do. */
export const PersonPage = () => {
  const { membershipId } = useParams();
  const query = useQuery(MembersDocument);
  return (
    <Fetched query={query} what="the person" find={({ members }) => members.find(({ id }) => id === membershipId)}>
      {(member) => (
        <Page title={member.person.name} caption={member.jobTitle} back={{ to: '/people', label: 'People' }}>
          <Known member={member} />
          {why(member) && <p className="portal-not-allowed">{why(member)}</p>}
          <Steps member={member} />
          {member.permissions?.resend.allowed && <Invitation member={member} />}
        </Page>
      )}
    </Fetched>
  );
};
