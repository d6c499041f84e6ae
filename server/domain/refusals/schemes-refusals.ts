import type { Sentences } from './sentences.ts';

/** A scheme from its draft to its end. */
export const schemesRefusals = {
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
} satisfies Sentences;
