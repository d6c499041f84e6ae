import type { Sentences } from './sentences.ts';

/** Who comes in, and as whom. */
export const peopleRefusals = {
  // Who is asking
  NOT_SIGNED_IN: { message: 'You are not signed in.', remedy: 'Sign in and try again.' },
  NO_MEMBERSHIP_CHOSEN: { message: 'Choose the organisation you are acting for.', remedy: 'Choose an organisation.' },
  ACTS_FOR_ANOTHER: {
    message: 'This page was drawn for another membership than the one you act for now.',
    remedy: 'Choose for whom to go on. Nothing was read or changed.',
  },
  SIGN_IN_IS_TOO_OLD: {
    message: 'This commits your organisation, and takes a sign-in made just before.',
    remedy: 'Sign in again to show that it is you. You come back here, with what you wrote.',
  },
  SIGN_IN_WAS_NOT_FRESH: {
    message: 'Your sign-in provider did not ask you to sign in again.',
    remedy:
      'You are signed in as before and can read everything. Try again, or tell whoever looks after sign-in at your organisation.',
  },
  ACTION_IS_NOT_DECLARED: { message: 'This is not something the portal allows.' },
  NOT_FOR_YOUR_ORGANISATION: { message: 'This is not something {kind} can do.' },
  YOUR_ROLE_DOES_NOT_ALLOW_THIS: {
    message: 'You need the right to {role} to do this.',
    remedy: 'Ask an administrator of your organisation, or somebody who has that right.',
  },
  NOT_WITH_THIS_COMMISSIONER: {
    message: 'Your organisation is not with this commissioner today, so it cannot act here.',
    remedy:
      'What the two made before stays here to read. What a practice takes or took part in, it may still leave and complete.',
  },
  TOKEN_LACKS_THIS_SCOPE: { message: 'This token was not given "{action}".', remedy: 'Make a token with that scope.' },
  ONE_CHANGE_AT_A_TIME: { message: 'A request may make one change only.', remedy: 'Send each change on its own.' },
  NOT_FOUND: { message: 'We cannot find that.', remedy: 'Check the address, or go back to the list.' },
  ACTION_ID_WAS_USED_FOR_SOMETHING_ELSE: {
    message: 'This request repeats an earlier one with different content.',
    remedy: 'Reload the page and try again.',
  },
  ACTION_ID_IS_NOT_A_UUID: { message: 'The action id must be a UUID.' },
  SOMEBODY_CHANGED_THIS_FIRST: {
    message: 'Somebody changed this while you were looking at it.',
    remedy: 'Nothing was lost. Look at the newer version and try again.',
  },
  DEMONSTRATION_ONLY: { message: 'The date can be moved only in a demonstration.' },
  DATE_ONLY_MOVES_FORWARD: {
    message: 'The demonstration date can only move forward.',
    remedy: 'Start again with "npm start -- --reset" to go back.',
  },

  DRAFT_IS_TOO_LARGE: {
    message: 'What you wrote on this page is too much to keep before it is sent.',
    remedy: 'Send it before you leave the page.',
  },
  TOO_MANY_DRAFTS: {
    message: 'We keep what you wrote on {most} pages at most.',
    remedy: 'Send it before you leave the page.',
  },

  // Fields
  FIELD_IS_EMPTY: { message: 'Enter {name}.' },
  DATE_IS_NOT_A_DAY: { message: '{name} must be a real date.' },
  NUMBER_IS_OUT_OF_RANGE: { message: '{name} must be between {least} and {most}.' },
  TEXT_IS_TOO_LONG: { message: '{name} must be {most} characters or fewer.' },
  VALUE_IS_UNKNOWN: { message: '{name} cannot be "{value}".' },
  TEXT_HAS_AN_UNUSABLE_CHARACTER: {
    message: '{field} holds a character that is not text ({character}).',
    remedy: 'Take that character out, or type the text again, and send it again.',
  },
  TEXT_LOOKS_LIKE_A_PATIENT: { message: '{name} looks as if it holds an NHS number. Do not include patient details.' },

  // Signing in
  PERSON_IS_NOT_REGISTERED: {
    message: 'You are not registered to use this service.',
    remedy: 'Ask the administrator of your organisation to add you, with the e-mail address you sign in with.',
  },
  PORTAL_IS_EMPTY: {
    message: 'Nobody has been let in to this portal yet.',
    remedy: 'The first administrator is let in at the command line: the guide for whoever runs the portal says how.',
  },
  SIGN_IN_BRINGS_NO_EMAIL: {
    message: 'Your sign-in provider did not tell us your e-mail address.',
    remedy:
      'We need it the first time you come. Ask whoever looks after sign-in at your organisation to release it to this service (scope "email").',
  },
  EMAIL_IS_NOT_VERIFIED: {
    message: 'Your sign-in provider does not say that it has checked your e-mail address.',
    remedy: 'Confirm your e-mail address there, then sign in again.',
  },
  PERSON_IS_SWITCHED_OFF: {
    message: 'Your access to this service has been switched off.',
    remedy: 'Ask the administrator of your organisation.',
  },
  SIGN_IN_CANNOT_BE_FINISHED: { message: 'This sign-in is too old, or was finished already.', remedy: 'Start again.' },
  SIGN_IN_WAS_REFUSED: { message: 'The sign-in provider did not sign you in.', remedy: 'Start again.' },

  // Coming in
  EMAIL_IS_NOT_AN_ADDRESS: {
    message: '"{email}" is not an e-mail address.',
    remedy: 'Write it as in name@example.nhs.uk.',
  },
  CODE_IS_NOT_ONE: {
    message: '"{code}" is not the code of an organisation.',
    remedy: 'Write it in capital letters, digits and hyphens, as in QWO or L85001.',
  },
  ORGANISATION_HAS_ANOTHER_NAME: {
    message: '{code} is on record as "{name}".',
    remedy: 'Give that name, or leave the name out.',
  },
  ORGANISATION_IS_OF_ANOTHER_KIND: {
    message: '{code} is on record as a {kind}.',
    remedy: 'Check the code.',
  },
  ORGANISATION_IS_UNKNOWN: {
    message: 'No organisation on record has the code {code}.',
    remedy: 'Check the code, or admit that organisation first.',
  },
  TIE_IS_NOT_FOR_THIS_KIND: {
    message: 'A {kind} belongs to no other organisation.',
    remedy: 'Leave that option out.',
  },
  TIE_HAS_NO_LAST_DAY: {
    message: 'The engagement with {code} must have a last day.',
    remedy: 'Write it as in CODE:2026-04-01:2027-03-31.',
  },
  TIE_ENDS_BEFORE_IT_BEGINS: {
    message: 'The last day with {code} is before the first.',
    remedy: 'Write the first day, then the last, as in CODE:2026-04-01:2027-03-31.',
  },
  TIE_IS_ON_RECORD_OTHERWISE: {
    message: 'On record is already: {of} with {code}, {days}.',
    remedy: 'Give those days, or days that share none with them.',
  },
  PERSON_HAS_ANOTHER_NAME: {
    message: '{email} is on record as the address of "{name}".',
    remedy: 'Give that name, or another address.',
  },
  ORGANISATION_HAS_AN_ADMINISTRATOR: {
    message: '{code} has an administrator already: {name} ({email}).',
    remedy: 'They invite everybody else. Where they have gone for good, ask for another administrator.',
  },

  MAILBOX_IS_SHARED: {
    message: '"{email}" looks like a mailbox that several people read.',
    remedy: 'Give the person’s own address, or say why it must be this one.',
  },
  PERSON_IS_A_MEMBER: {
    message: 'Somebody with this address acts for the organisation already, or is invited to.',
    remedy: 'Look for them under People.',
  },
  ORGANISATION_HAS_SOMEBODY: {
    message: 'Somebody is in for this organisation already, or is invited.',
    remedy: 'They invite everybody else. An invitation that was never used can be withdrawn.',
  },
  INVITED_PERSON_IS_SWITCHED_OFF: {
    message: 'Whoever has this address is switched off and cannot sign in.',
    remedy: 'Ask whoever runs the portal.',
  },
  INVITATIONS_FILE_IS_UNREADABLE: { message: '{problem}' },
  INVITATION_ROW_IS_WRONG: { message: 'Row {row}, {column}: {problem}' },

  // Members and tokens
  LAST_ADMINISTRATOR: {
    message: 'Nobody else may administer for good, and an organisation always has somebody who does.',
    remedy: 'First give the right to somebody who has signed in and whose access has no last day.',
  },
  MEMBERSHIP_HAS_ENDED: { message: 'This person’s access ended on {day}.', remedy: 'Invite them again.' },
  INVITATION_IS_USED: {
    message: 'This person has signed in already.',
    remedy: 'Take their access away, or suspend it.',
  },
  INVITATION_IS_NOT_USED: {
    message: 'This person has not signed in yet.',
    remedy: 'Withdraw the invitation.',
  },
  MEMBER_IS_SUSPENDED: { message: 'This person is suspended already.' },
  MEMBER_IS_NOT_SUSPENDED: { message: 'This person is not suspended.' },
  LAST_DAY_IS_PAST: { message: 'The last day must be today or later.', remedy: 'To end access now, take it away.' },
  OWN_ROLES_CANNOT_BE_CHANGED: { message: 'You cannot change your own rights.', remedy: 'Ask another administrator.' },
  MEMBERSHIP_IS_REVOKED: { message: 'This person no longer acts for the organisation.' },
  TOKEN_IS_REVOKED: { message: 'This token has been revoked already.' },
  TOKEN_HAS_ONE_ORGANISATION: { message: 'A token acts for one organisation and cannot choose another.' },
  TOKEN_EXPIRY_IS_OUT_OF_RANGE: { message: 'A token must expire between tomorrow and {latest}.' },
  TOKEN_OUTLIVES_ITS_MAKER: {
    message: 'A token that is made with a token ends with it, on {latest} at the latest.',
  },
  TOKEN_SCOPE_IS_NOT_YOURS: { message: 'You cannot give a token "{action}": you do not have it yourself.' },

  // Reminders
  NOBODY_OWES_THIS: { message: 'Nobody owes this any more.' },
  NOTHING_IS_ASKED_YET: { message: 'Nobody has been asked for this yet.' },
  COUNTS_ARE_NOT_DUE_YET: {
    message:
      'Counts may be told from {from}, and are due by {due}, once their days are over on {to}. Nobody owes one yet.',
  },
  NOT_A_WORKING_DAY: { message: 'Reminders leave on working days of England. The next is {day}.' },
  REMINDED_TODAY: {
    message: 'They were reminded today already.',
    remedy: 'A reminder can be sent once on a working day.',
  },
} satisfies Sentences;
