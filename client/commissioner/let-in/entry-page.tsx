import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { KIND_WORDS } from '../../session/role-words.ts';
import { useSession } from '../../session/session.ts';
import {
  type EntryPartsFragment,
  InviteFirstPersonDocument,
  OrganisationEntryDocument,
  ResendFirstInvitationDocument,
} from '../../generated/commissioner/let-in/let-in.ts';
import { ActionOutcome } from '../../parts/action-outcome.tsx';
import { Allowed } from '../../parts/allowed.tsx';
import { Button } from '../../parts/button.tsx';
import { Fetched } from '../../parts/fetched.tsx';
import { Form } from '../../parts/form.tsx';
import { InvitationText } from '../../parts/invitation/invitation-text.tsx';
import { isAboutMailbox } from '../../parts/invitation/is-about-mailbox.ts';
import { NOBODY, WhoFields } from '../../parts/invitation/who-fields.tsx';
import { Page } from '../../parts/page.tsx';
import { StateTag } from '../../parts/state-tag.tsx';
import { Summary } from '../../parts/summary.tsx';
import { useAction } from '../../parts/use-action.ts';
import { Moment } from '../../parts/when.tsx';

const FirstPersonForm = ({ entry: { id, organisation } }: { entry: EntryPartsFragment }) => {
  const navigate = useNavigate();
  const invite = useAction(InviteFirstPersonDocument);
  const [who, setWho] = useState(NOBODY);
  const shared = isAboutMailbox(invite.refusal) || who.sharedMailboxReason !== '';
  const send = async (): Promise<void> => {
    const person = { ...who, sharedMailboxReason: who.sharedMailboxReason || null };
    if (await invite.run({ organisationId: id, person }))
      void navigate(`/let-in/${id}`, { state: { notice: `${who.name} is invited for ${organisation.name}.` } });
  };
  return (
    <Form onSubmit={() => void send()} action={invite}>
      <h2 className="nhsuk-heading-m">Invite its first person</h2>
      <p>They may view and administer, and invite everybody else of {organisation.name}.</p>
      <WhoFields who={who} onChange={setWho} shared={shared} />
      <div className="portal-buttons">
        <Button type="submit" running={invite.running}>
          Invite
        </Button>
        <Link to="/let-in">Cancel</Link>
      </div>
    </Form>
  );
};

type Sent = NonNullable<EntryPartsFragment['invitation']>;

const Invited = ({ entry, invitation }: { entry: EntryPartsFragment; invitation: Sent }) => {
  const { person, membership } = useSession();
  const resend = useAction(ResendFirstInvitationDocument);
  const again = { membershipId: invitation.id, expectedVersion: invitation.version };
  return (
    <>
      <InvitationText
        person={invitation.person}
        organisation={entry.organisation.name}
        from={{ name: person.name, organisation: membership.organisation.name }}
      />
      <ActionOutcome action={resend} />
      <Allowed permission={entry.permissions.resend}>
        <Button look="secondary" running={resend.running} onClick={() => void resend.run(again)}>
          I have sent it again
        </Button>
      </Allowed>
      <Allowed permission={entry.permissions.withdraw}>
        <p>
          <Link to={`/let-in/${entry.id}/withdraw`}>Withdraw the invitation</Link>
        </p>
      </Allowed>
    </>
  );
};

const Entry = ({ entry }: { entry: EntryPartsFragment }) => {
  const { organisation, state, invitation } = entry;
  return (
    <>
      <Summary
        rows={[
          { key: 'Who is in', value: <StateTag state={`ENTRY_${state}`} /> },
          { key: 'Kind', value: KIND_WORDS[organisation.kind] },
          { key: 'Code', value: organisation.code },
          invitation && { key: 'Invited', value: `${invitation.person.name}, ${invitation.jobTitle}` },
          typeof invitation?.lastSentAt === 'string' && { key: 'Sent', value: <Moment at={invitation.lastSentAt} /> },
        ]}
      />
      {invitation ? (
        <Invited entry={entry} invitation={invitation} />
      ) : (
        <Allowed permission={entry.permissions.invite} otherwise="You cannot invite anybody here">
          <FirstPersonForm entry={entry} />
        </Allowed>
      )}
    </>
  );
};

/** One organisation that the commissioner deals with: who is in, and inviting its first person. */
export const EntryPage = () => {
  const { organisationId = '' } = useParams();
  const query = useQuery(OrganisationEntryDocument, { variables: { id: organisationId } });
  return (
    <Fetched query={query} what="the organisation" find={({ organisationEntry }) => organisationEntry}>
      {(entry) => (
        <Page title={entry.organisation.name} back={{ to: '/let-in', label: 'Organisations' }}>
          <Entry entry={entry} />
        </Page>
      )}
    </Fetched>
  );
};
