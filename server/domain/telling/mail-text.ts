/** What a mail is made of. */
export interface MailParts {
  sentence: string;
  organisationName: string;
  /** A page of the portal, as a whole address. */
  link: string;
  /** Where one chooses how to be told. */
  choiceLink: string;
}

/** A mail as it leaves: plain text. */
export interface MailText {
  subject: string;
  body: string;
}

/** The subject and the text of a mail: a sentence and a link, and for which organisation it is. */
export function mailText({ sentence, organisationName, link, choiceLink }: MailParts): MailText {
  return {
    subject: `Commissioning Portal: ${sentence}`,
    body: [
      `For ${organisationName}`,
      sentence,
      `Sign in to see it: ${link}`,
      `Nobody reads answers to this mail. Choose how we tell you: ${choiceLink}`,
      '',
    ].join('\n\n'),
  };
}
