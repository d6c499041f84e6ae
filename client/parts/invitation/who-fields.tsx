import { TextField } from '../fields/text-field.tsx';
import { TextAreaField } from '../fields/text-area-field.tsx';

/** Who is invited, as it is typed. */
export type Who = { name: string; email: string; jobTitle: string; sharedMailboxReason: string };

export const NOBODY: Who = { name: '', email: '', jobTitle: '', sharedMailboxReason: '' };

type Properties = {
  who: Who;
  onChange: (who: Who) => void;
  /** Set once the server has said that the mailbox is a shared one. */
  shared: boolean;
};

/** The fields that say who is invited. A reason is asked for only where the address is a mailbox that several people read. */
export const WhoFields = ({ who, onChange, shared }: Properties) => (
  <>
    <TextField
      field="name"
      label="Name"
      value={who.name}
      onChange={(name) => onChange({ ...who, name })}
      width={30}
      hint="As colleagues know them. Somebody who is known to the portal already keeps their name."
    />
    <TextField
      field="email"
      label="E-mail address"
      value={who.email}
      onChange={(email) => onChange({ ...who, email })}
      width={30}
      hint="Their own, the one they sign in with: not info@, reception@ or another that several people read."
    />
    <TextField
      field="jobTitle"
      label="What they do"
      value={who.jobTitle}
      onChange={(jobTitle) => onChange({ ...who, jobTitle })}
      width={30}
      hint="Such as practice manager or GP partner."
    />
    {shared && (
      <TextAreaField
        field="sharedMailboxReason"
        label="Why it must be this mailbox"
        value={who.sharedMailboxReason}
        onChange={(sharedMailboxReason) => onChange({ ...who, sharedMailboxReason })}
        rows={2}
        hint="Kept on record. Whoever signs in with it cannot be told from their colleagues."
      />
    )}
  </>
);
