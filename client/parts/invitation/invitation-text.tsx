import { CopyText } from '../copy-text.tsx';

type Properties = {
  /** Whom it is for. */
  person: { name: string; email: string };
  organisation: string;
  /** Who sends it. */
  from: { name: string; organisation: string };
};

/** What an inviter sends: a sentence, the address of the portal, and how to sign in. It holds nothing that is private. */
const textFor = ({ person, organisation, from }: Properties): string =>
  [
    `Dear ${person.name},`,
    `You are invited to act for ${organisation} in the Commissioning Portal, where local GP incentive schemes are consulted on, offered and paid.`,
    `Open ${window.location.origin} and sign in with the address ${person.email}. There is nothing else to do: you are in at the first sign-in.`,
    `${from.name}, ${from.organisation}`,
  ].join('\n\n');

/** The text of an invitation, ready to be copied or sent with one's own mail program, for where the portal sends no mail or it does not arrive. */
export const InvitationText = (invitation: Properties) => {
  const text = textFor(invitation);
  const { person, organisation } = invitation;
  const subject = `Invitation to act for ${organisation} in the Commissioning Portal`;
  const mail = `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`;
  return (
    <section aria-labelledby="invitation-text">
      <h2 className="nhsuk-heading-m" id="invitation-text">
        Tell {person.name}
      </h2>
      <p>
        The invitation is in force: {person.name} is in at the first sign-in with {person.email}. Where this portal
        sends mail, one is on its way. You can also send them this text yourself.
      </p>
      <div className="nhsuk-inset-text">
        <span className="nhsuk-u-visually-hidden">Text of the invitation: </span>
        {text.split('\n\n').map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <CopyText text={text} what="the text" />
      <p>
        <a href={mail}>Write the e-mail to {person.email}</a>
      </p>
    </section>
  );
};
