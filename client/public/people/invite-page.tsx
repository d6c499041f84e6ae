import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSession } from '../../session/session.ts';
import { InvitePersonDocument } from '../../generated/public/people/people.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/empty.tsx';
import { CheckboxesField } from '../../parts/fields/checkboxes-field.tsx';
import { DateField } from '../../parts/fields/date-field.tsx';
import { Form } from '../../parts/form.tsx';
import { isAboutMailbox } from '../../parts/invitation/is-about-mailbox.ts';
import { NOBODY, WhoFields } from '../../parts/invitation/who-fields.tsx';
import { Page } from '../../parts/page.tsx';
import { useAction } from '../../parts/use-action.ts';
import { RIGHTS_CHOICES } from './rights-choices.ts';

const InviteForm = () => {
  const navigate = useNavigate();
  const { membership } = useSession();
  const invite = useAction(InvitePersonDocument);
  const [who, setWho] = useState(NOBODY);
  const [roles, setRoles] = useState<readonly string[]>(['VIEW']);
  const [endsOn, setEndsOn] = useState('');
  const shared = isAboutMailbox(invite.refusal) || who.sharedMailboxReason !== '';
  const send = async (): Promise<void> => {
    const chosen = RIGHTS_CHOICES.map(({ value }) => value).filter((role) => roles.includes(role));
    const invited = await invite.run({
      invitation: {
        ...who,
        sharedMailboxReason: who.sharedMailboxReason || null,
        roles: chosen,
        endsOn: endsOn || null,
      },
    });
    if (!invited) return;
    void navigate(`/people/${invited.id}`, { state: { notice: `${invited.person.name} is invited.` } });
  };
  return (
    <Form onSubmit={() => void send()} action={invite}>
      <WhoFields who={who} onChange={setWho} shared={shared} />
      <CheckboxesField
        field="roles"
        legend={`What may they do for ${membership.organisation.name}?`}
        values={roles}
        choices={RIGHTS_CHOICES}
        onChange={setRoles}
      />
      <DateField
        unchecked
        field="endsOn"
        legend="Last day of their access (optional)"
        hint="For a locum or somebody on secondment. It can be changed at any time."
        value={endsOn}
        onChange={setEndsOn}
      />
      <div className="portal-buttons">
        <Button type="submit" running={invite.running}>
          Invite
        </Button>
        <Link to="/people">Cancel</Link>
      </div>
    </Form>
  );
};

/** Invites somebody to act for the organisation. */
export const InvitePage = () => {
  const { may, membership } = useSession();
  return (
    <Page title="Invite somebody" caption={membership.organisation.name} back={{ to: '/people', label: 'People' }}>
      {may('member:invite') ? <InviteForm /> : <Empty>Only somebody who may administer can invite others.</Empty>}
    </Page>
  );
};
