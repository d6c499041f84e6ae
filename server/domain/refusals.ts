/**
 * Every way the product says no. The code says what is wrong; the sentence is for a person; {places} are filled in;
 * the remedy is the next step. `schema/refusals.md` is made from this table.
 */
interface Sentence {
  message: string;
  remedy?: string;
}

const catalogue = {
  // Who is asking
  NOT_SIGNED_IN: { message: 'You are not signed in.', remedy: 'Sign in and try again.' },
  NO_MEMBERSHIP_CHOSEN: { message: 'Choose the organisation you are acting for.', remedy: 'Choose an organisation.' },
  ACTS_FOR_ANOTHER: {
    message: 'This page was drawn for another membership than the one you act for now.',
    remedy: 'Choose for whom to go on. Nothing was read or changed.',
  },
  ACTION_IS_NOT_DECLARED: { message: 'This is not something the portal allows.' },
  NOT_FOR_YOUR_ORGANISATION: { message: 'This is not something a {kind} can do.' },
  YOUR_ROLE_DOES_NOT_ALLOW_THIS: {
    message: 'You need the right to {role} to do this.',
    remedy: 'Ask an administrator of your organisation, or somebody who has that right.',
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

  // Schemes
  SCHEME_NAME_IS_TAKEN: {
    message: 'Your organisation already has a scheme with this name.',
    remedy: 'Choose another name.',
  },
  SCHEME_IS_NOT_A_DRAFT: {
    message: 'The text can be changed only while the scheme is a draft.',
    remedy: 'Start a new version to change it.',
  },
  TEXT_CANNOT_BE_READ: {
    message: 'This portal cannot read all of this text: {problem}.',
    remedy: 'The text is kept as it was stored. Ask whoever runs the portal: a newer release may read it.',
  },
  SCHEME_CANNOT_HAVE_A_NEW_VERSION: {
    message: 'A new version can be started after consultation and before publication.',
  },
  SCHEME_CANNOT_BE_WITHDRAWN: {
    message: 'A scheme can be withdrawn only before it is published.',
    remedy: 'End a published scheme instead.',
  },
  SCHEME_HAS_NO_PHASE: { message: 'Add at least one phase.' },
  SCHEME_HAS_PROBLEMS: { message: 'The draft is not finished.', remedy: 'Put right each point on the list.' },
  PHASE_ENDS_BEFORE_IT_STARTS: { message: 'The phase "{phase}" must end on or after the day it starts.' },
  PHASE_CROSSES_FINANCIAL_YEARS: {
    message: 'The phase "{phase}" must lie in one financial year (1 April to 31 March).',
    remedy: 'Make one phase for each year.',
  },
  PHASES_OVERLAP: { message: 'The phases "{phase}" and "{other}" share days.' },
  REQUIREMENT_KEYS_REPEAT: { message: 'Two pieces of evidence of a phase have the same key "{key}".' },
  PHASE_KEYS_REPEAT: { message: 'Two phases have the same key "{key}".' },
  OPT_IN_CLOSES_BEFORE_IT_OPENS: { message: 'Opting in to "{phase}" must close on or after the day it opens.' },
  OPT_IN_CLOSES_AFTER_PHASE_STARTS: {
    message: 'Opting in to "{phase}" must close before the phase starts on {start}.',
  },
  INDICATOR_IS_UNKNOWN: { message: '{indicator} is not a national indicator of {year}.' },
  INDICATOR_IS_REPLACED_TWICE: { message: '{indicator} is listed twice.' },
  PHASE_REPLACES_NOTHING: { message: 'Say which national indicators "{phase}" stands in place of.' },
  INDICATORS_OF_YEAR_ARE_NOT_KNOWN: {
    message: 'The indicators of {year} are not known here, so "{phase}" can only replace the whole contract.',
  },
  REQUIREMENT_COUNT_IS_TOO_SMALL: { message: 'Ask for at least one of "{name}".' },
  PHASE_HAS_NO_PAYMENT: { message: 'Say how "{phase}" pays.' },
  COMPONENT_IS_WRONG: { message: '{problem}' },
  COMPONENT_KEYS_REPEAT: { message: '{problem}' },
  INDICATOR_IS_PAID_TWICE: { message: '{problem}', remedy: 'Take the indicator out of one of the two.' },
  INDICATOR_PAID_IS_UNKNOWN: { message: '{problem}', remedy: 'Check how the indicator is written.' },
  ENVELOPE_CAN_BE_EXCEEDED: {
    message: '{problem}',
    remedy: 'Put a most on what is paid ("A most for the whole scheme"), pay less, or raise the envelope.',
  },
  EXIT_TERMS_ARE_MISSING: { message: 'Say how a practice can leave, and how the scheme can end.' },
  VIABILITY_IS_OUT_OF_RANGE: { message: 'The number of practices needed must be between 1 and the {invited} invited.' },
  PAYMENT_MAY_BE_A_SLIP: { message: '{problem}' },
  ENVELOPE_IS_EMPTY: { message: 'The most the scheme may cost must be above zero, or be left out.' },
  PRACTICE_IS_NAMED_TWICE: { message: 'A practice is named twice among those that may join.' },
  NAMED_PRACTICE_IS_UNKNOWN: {
    message: 'Number {number} of the practices that may join is not a practice of yours.',
    remedy: 'Take it out, or choose a practice from the list.',
  },
  NAMED_PRACTICES_ARE_MISSING: { message: 'Choose the practices that may join.' },

  // Consultation
  CONSULTATION_NEEDS_AN_LMC: { message: 'Choose at least one LMC to consult.' },
  LMC_DOES_NOT_SERVE_YOU: { message: 'That LMC does not serve your organisation.' },
  CONSULTATION_CLOSES_TOO_SOON: {
    message: 'The consultation must stay open at least {days} days: until {day} or later.',
  },
  CONSULTATION_IS_CLOSED: {
    message: 'The consultation closed on {closed}.',
    remedy: 'Your text is kept. Ask the commissioner to extend the consultation.',
  },
  CONSULTATION_IS_NOT_OPEN: { message: 'This consultation has been answered.' },
  CONSULTATION_IS_STILL_OPEN: {
    message: 'The consultation is open until {closes}.',
    remedy: 'Wait for the answer or for the closing time.',
  },
  DEADLINE_ONLY_MOVES_LATER: { message: 'A closing date can only be moved later than {closes}.' },
  TEXT_IS_NOT_THE_ONE_SHOWN: {
    message: 'The text you were shown is not the text of this version.',
    remedy: 'Reload the page and read it again.',
  },
  CONDITIONS_ARE_MISSING: { message: 'Say what the conditions are.' },
  AUTHORITY_IS_MISSING: { message: 'Say by what authority you sign.' },
  COMMENT_IS_SENT: { message: 'This comment has been sent and cannot be changed.' },
  COMMENT_HAS_A_REPLY: { message: 'This comment has been answered.' },

  // Decision and publication
  SCHEME_IS_NOT_CONSULTED: {
    message: 'The LMC has not been consulted on this text.',
    remedy: 'Send the draft to the LMC and wait for its answer.',
  },
  SCHEME_LACKS_LMC_CONSULTATION: {
    message: 'There is no finished LMC consultation on this text.',
    remedy: 'Consult the LMC.',
  },
  LMC_COMMENT_AWAITS_REPLY: {
    message: 'Comments of the LMC without a reply: {count}.',
    remedy: 'Reply to each comment.',
  },
  SCHEME_LACKS_COMMITTEE_DECISION: {
    message: 'The committee has not decided on this text.',
    remedy: 'Record the committee decision.',
  },
  COMMITTEE_DID_NOT_APPROVE: {
    message: 'The committee did not approve this scheme.',
    remedy: 'A refused scheme cannot be published. Start a new version.',
  },
  COMMITTEE_MET_BEFORE_CONSULTATION_ENDED: {
    message: 'The committee met on {met}, before the LMC consultation ended on {ended}.',
  },
  COMMITTEE_HAS_NOT_MET_YET: { message: 'The committee meets on {met}. Its decision cannot be recorded before then.' },
  COMMITTEE_HAS_NO_CHAIR: { message: 'Say who chaired: exactly one member.' },
  COMMITTEE_CHAIR_IS_A_CLINICIAN: { message: 'The chair must not be a clinician; {name} is recorded as {profession}.' },
  COMMITTEE_HAS_A_GP_MAJORITY: {
    message: '{gps} of the {voting} members voting are GPs. GPs must not be the majority.',
  },
  COMMITTEE_IS_NOT_QUORATE: { message: '{voting} members could vote and the quorum is {quorum}.' },
  COMMITTEE_VOTE_IS_MISSING: { message: 'Record how {name} voted.' },
  COMMITTEE_VOTE_BY_NON_VOTER: { message: '{name} did not have a vote.' },
  COMMITTEE_VOTE_CONTRADICTS_OUTCOME: {
    message: '{votesFor} voted for and {votesAgainst} against: that is not "{outcome}".',
  },
  VERSION_IS_DECIDED: { message: 'The committee has already decided on this version.' },
  PUBLISHER_PREPARED_THE_SCHEME: {
    message: 'A second person must publish: you worked on this text or recorded its decision. {who}',
    remedy: 'Ask somebody who did not work on it.',
  },
  OPT_IN_HAS_CLOSED_ALREADY: {
    message: 'Opting in to "{phase}" closed on {closed}.',
    remedy: 'Start a new version with later dates.',
  },
  SCHEME_IS_NOT_READY_TO_PUBLISH: {
    message: 'This scheme cannot be published yet.',
    remedy: 'Meet each check that is not met.',
  },
  SCHEME_IS_PUBLISHED: { message: 'This scheme is published already.' },
  SCHEME_IS_NOT_PUBLISHED: { message: 'This scheme is not published.' },
  NO_PRACTICE_MAY_JOIN: { message: 'No practice may join this scheme on {day}.' },

  // Offers, participation, evidence
  OFFER_IS_NOT_OPEN_YET: { message: 'Opting in opens on {opens}.' },
  OFFER_HAS_CLOSED: { message: 'Opting in closed on {closed}. The practice stays on the national contract.' },
  OFFER_IS_TAKEN_UP: { message: 'Your practice has already opted in.' },
  OFFER_WAS_DECLINED: { message: 'Your practice has already declined.' },
  OFFER_WAS_LEFT: { message: 'Your practice has left. It stays on the national contract.' },
  OFFER_IS_NOT_TAKEN_UP: { message: 'Your practice has not opted in.' },
  SCHEME_HAS_ENDED: { message: 'The scheme ended. The national contract applies from {day}.' },
  PRACTICE_IS_CLOSED: { message: 'The last day of the practice is {closed}, so it cannot take part.' },
  COVER_OVERLAPS_ANOTHER_SCHEME: {
    message: 'Another local scheme already stands in place of the same national indicators in these days.',
    remedy: 'Leave the other scheme first.',
  },
  LEAVING_NEEDS_NOTICE: { message: 'The earliest day is {earliest}: the exit terms ask for {days} days of notice.' },
  LEAVING_IS_AFTER_THE_PHASE: { message: 'The phase ends on {end}; there is nothing to leave after that.' },
  ENDING_NEEDS_NOTICE: { message: 'The earliest day is {earliest}: the exit terms ask for {days} days of notice.' },
  ENDING_IS_AFTER_THE_SCHEME: {
    message: 'The last phase ends on {end}. The scheme can end the day after at the latest.',
  },
  PHASE_HAS_NOT_STARTED: { message: 'The phase starts on {start}.' },
  REQUIREMENT_IS_UNKNOWN: { message: 'The scheme does not ask for that.' },
  EVIDENCE_IS_OUTSIDE_THE_PHASE: { message: 'The date must be between {from} and {to}.' },
  EVIDENCE_IS_IN_THE_FUTURE: { message: 'The date has not come yet.' },
  EVIDENCE_IS_REVIEWED: { message: 'This evidence was {state} already.' },
  REASON_IS_MISSING: { message: 'Give a reason.' },
  PARTICIPATION_IS_OVER: { message: 'The practice is no longer in the scheme.' },

  // Payments
  RUN_EXISTS: {
    message: 'There is already a payment run for this phase.',
    remedy: 'Open that run, or withdraw it first.',
  },
  RUN_CANNOT_DO_THIS: { message: 'A run that is {state} cannot be {move}.' },
  RUN_HAS_EXCEPTIONS: { message: 'Exceptions not settled: {count}.', remedy: 'Settle each exception.' },
  RUN_HAS_NO_LINES: { message: 'There is nothing to pay in this run.' },
  RUN_AUTHOR_CANNOT_APPROVE: {
    message: 'You worked on this run or on what it pays for, so you cannot approve it. {who}',
    remedy: 'Ask somebody who did not work on it.',
  },
  PHASE_HAS_NOT_ENDED: { message: 'The phase runs until {end}. It can be paid from the day after.' },
  PHASE_IS_UNKNOWN: { message: 'The scheme has no such phase.' },
  EXCEPTION_IS_SETTLED: { message: 'This exception is settled.' },
  AMOUNT_IS_NOT_ALLOWED: { message: 'The amount must be between £0.00 and {most}.' },

  // Simulations
  SCHEME_CANNOT_BE_TRIED: { message: 'A scheme that has ended or was withdrawn cannot be tried.' },
  SIMULATION_IS_UNDER_WAY: {
    message: 'This scheme is being tried already.',
    remedy: 'Wait until that simulation has finished, or cancel it.',
  },
  SIMULATION_TEXT_IS_NOT_READY: { message: '{problem}', remedy: 'Put right how the phase pays, then try it.' },
  SIMULATION_YEAR_IS_NOT_HELD: {
    message: 'No figures of {year} are held for your practices.',
    remedy: 'Choose another year.',
  },
  SIMULATION_HAS_NO_PRACTICES: {
    message: 'No practice of yours may join this phase.',
    remedy: 'Check which practices the scheme names.',
  },
  SIMULATION_IS_OVER: { message: 'This simulation has ended already.' },
  SIMULATION_IS_NOT_FINISHED: { message: 'Only a simulation that has finished can be shared.' },
  SIMULATION_IS_SHARED: { message: 'This simulation is shared already.' },

  // Organisations from published files
  AREA_IS_ANOTHERS: {
    message: 'Your organisation brings in its own area only ({code}).',
    remedy: 'The national body brings in any area.',
  },
  AREA_CANNOT_BE_MADE: { message: '{problem}' },
  AREA_CHANGED_SINCE: {
    message: '{difference}',
    remedy: 'Files or organisations changed since. Nothing was written: look at what would change now.',
  },
  REFERENCE_CHANGE_IS_UNDER_WAY: {
    message: 'Another change from published files is being made.',
    remedy: 'Wait until it is done.',
  },
  FILE_STANDS_ALREADY: { message: 'This version of the file stands already.' },
  FILE_ROWS_WERE_NOT_KEPT: {
    message: 'The rows of this file were not kept when it was replaced.',
    remedy: 'Load the file again, asking for the older version.',
  },

  // Facts told and counts reported
  FACTS_FILE_IS_UNREADABLE: { message: '{problem}', remedy: 'Download the template and fill it in.' },
  FACTS_ROW_IS_WRONG: { message: 'Row {row}, {column}: {problem}' },
  FACT_IS_WRONG: { message: '{problem}' },
  FACT_IS_NOT_ASKED: { message: 'The scheme does not ask for this.' },
  FACTS_ARE_THE_SAME: { message: 'Nothing differs from what is known already, so nothing was saved.' },
  NOTHING_TO_COUNT: { message: 'The scheme asks the practice for no counts.' },
  COUNTING_IS_CLOSED: {
    message: 'The payments of this phase were worked out on {closed}, so counts can no longer be changed here.',
    remedy: 'Tell your commissioner what should be put right: it can correct the count and calculate again.',
  },

  // Claims for actual performance
  CLAIM_IS_NOT_IN_THE_SCHEME: { message: 'The scheme has no such claim for actual performance.' },
  CLAIM_HAS_NO_SHARE: { message: 'The share of the earlier year cannot be worked out: {problem}.' },
  CLAIM_IS_NOT_BETTER_ENOUGH: { message: '{sum}' },
  CLAIM_WAITS: {
    message: 'A claim is waiting for the commissioner already.',
    remedy: 'Withdraw it first to ask again.',
  },
  CLAIM_IS_AGREED: { message: 'The commissioner has agreed to a claim already.' },
  CLAIM_IS_ANSWERED: { message: 'This claim was {state} already.' },
  ACTUAL_SUM_IS_ON_RECORD: {
    message: 'The sum on record is {sum} ({source}), so another cannot be asked for.',
    remedy: 'If the record is wrong, tell your commissioner.',
  },
  PHASE_IS_PAID: {
    message: 'The payments of this phase are approved.',
    remedy: 'Tell your commissioner if a payment is wrong.',
  },
  RUN_IS_TOO_FAR_FOR_A_CLAIM: {
    message: 'The payment run of this phase is {state}, so a claim cannot be agreed now.',
    remedy: 'Withdraw the run first, or decline the claim.',
  },
  RUN_MISSES_CLAIMS: {
    message: 'Claims agreed since this was calculated: {count}.',
    remedy: 'Calculate the run again.',
  },

  // National contract years
  NATIONAL_YEAR_IS_NOT_A_DRAFT: {
    message: 'Release {release} of {year} is {state} and cannot be changed.',
    remedy: 'Start a correction: it becomes a new release.',
  },
  NATIONAL_DRAFT_WAITS: {
    message: 'There is already a draft for this year.',
    remedy: 'Open that draft, or discard it first.',
  },
  NATIONAL_YEAR_IS_UNKNOWN: { message: 'The national contract of {year} is not known here.' },
  NATIONAL_YEAR_EXISTS: {
    message: 'The national contract of {year} is here already.',
    remedy: 'Start a correction of it.',
  },
  NATIONAL_YEAR_MOVED_ON: {
    message: 'Another release of this year was made after this draft was started.',
    remedy: 'Discard the draft and start a correction of the newest release.',
  },
  NATIONAL_YEAR_HAS_PROBLEMS: { message: '{problem}' },
  NATIONAL_YEAR_IS_THE_SAME: {
    message: 'Nothing differs from the release this draft was copied from.',
    remedy: 'Change something, or discard the draft.',
  },
  NATIONAL_WARNING_NOT_CONFIRMED: { message: 'Confirm, with a reason: {warning}' },
  NATIONAL_EDITOR_CANNOT_RELEASE: {
    message: 'You drafted or changed this, so you cannot release it.',
    remedy: 'Ask a colleague who may approve.',
  },
  NATIONAL_INDICATOR_IS_THERE: { message: '{indicator} is in this draft already.' },
  NATIONAL_VALUE_IS_WRONG: { message: '{problem}' },
  NATIONAL_INDICATOR_IS_UNKNOWN: { message: '{indicator} is not in this draft.' },
  REGISTERS_ROW_IS_WRONG: { message: 'Row {row}: {problem}' },

  // Reminders
  NOBODY_OWES_THIS: { message: 'Nobody owes this any more.' },
  NOT_A_WORKING_DAY: { message: 'Reminders leave on working days of England. The next is {day}.' },
  REMINDED_TODAY: {
    message: 'They were reminded today already.',
    remedy: 'A reminder can be sent once on a working day.',
  },

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
  TOKEN_SCOPE_IS_NOT_YOURS: { message: 'You cannot give a token "{action}": you do not have it yourself.' },
} satisfies Record<string, Sentence>;

/** A code of the catalogue; the client must have words for each. */
export type RefusalCode = keyof typeof catalogue;

/** The sentence, and the way out where there is one, of each code. */
export const refusals: Record<RefusalCode, Sentence> = catalogue;

/** Every code there is. */
export const refusalCodes = Object.keys(catalogue) as RefusalCode[];
