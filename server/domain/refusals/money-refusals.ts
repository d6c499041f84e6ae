import type { Sentences } from './sentences.ts';

/** Payments, and the facts and figures they are made of. */
export const moneyRefusals = {
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

  // Facts told and counts reported
  FACTS_FILE_IS_UNREADABLE: { message: '{problem}', remedy: 'Download the template and fill it in.' },
  FACTS_ROW_IS_WRONG: { message: 'Row {row}, {column}: {problem}' },
  FACT_IS_WRONG: { message: '{problem}' },
  FACT_IS_UNUSUAL: {
    message: '{problem}. Is it right?',
    remedy: 'Put it right, or say why it is right as it stands.',
  },
  FACT_IS_NOT_ASKED: { message: 'The scheme does not ask for this.' },
  FACT_WAS_TOLD_MEANWHILE: {
    message:
      '{label}, {practice}: {who} told {told} for {date} while you were looking, and you would save {value}. Nothing was saved.',
    remedy: 'Look at both figures. If yours is right, save it again.',
  },
  FACTS_ARE_THE_SAME: { message: 'Nothing differs from what is known already, so nothing was saved.' },
  NOTHING_TO_COUNT: { message: 'The scheme asks the practice for no counts.' },
  COUNTING_IS_CLOSED: {
    message: 'The payments of this phase were worked out on {closed}, so counts can no longer be changed here.',
    remedy: 'Tell your commissioner what should be put right: it can correct the count and calculate again.',
  },

  // Who took over whose work
  SUCCESSION_IS_OF_ONE_PRACTICE: {
    message: 'A practice cannot take over its own work.',
    remedy: 'Choose another practice as the one that took over.',
  },
  PRACTICE_WAS_NOT_YOURS: {
    message: '{practice} was not a practice of your organisation on {day}.',
    remedy: 'Check the practice and the first day.',
  },
  SUCCESSION_IS_BEFORE_OPENING: {
    message: '{practice} opened on {opened}, so nobody can have taken over its work on {day}.',
    remedy: 'Enter a day after it opened, or choose another practice.',
  },
  SUCCESSION_IS_AFTER_CLOSING: {
    message: '{practice} closed on {closed}, so its work was taken over on {next} at the latest.',
    remedy: 'Enter the day after it closed. If that day is wrong on record, have it put right first.',
  },
  SUCCESSOR_WAS_NOT_OPEN: {
    message: '{practice} {when} the work of {predecessor} came to it on {day}.',
    remedy: 'Choose the practice that took over, or check the first day.',
  },
  SUCCESSION_PERCENT_IS_WRONG: {
    message: 'How much was taken over must be a number above 0 and at most 100, such as 60 or 33.34.',
  },
  SUCCESSION_IS_RECORDED: {
    message: 'It is recorded already that {successor} took over from {predecessor}, on {day}.',
    remedy: 'If that is wrong, withdraw it first and then record it anew.',
  },
  SUCCESSION_IS_MORE_THAN_ALL: {
    message: 'Of the work of {practice}, {taken}% is recorded as taken over already, so {left}% is left.',
    remedy: 'Enter no more than is left, or withdraw first what was recorded wrongly.',
  },
  SUCCESSION_IS_ON_ANOTHER_DAY: {
    message: 'The other part of the work of {practice} was taken over on {day}. All parts are taken over on one day.',
    remedy: 'Enter that day, or withdraw first what was recorded wrongly.',
  },
  SUCCESSION_GOES_IN_A_CIRCLE: {
    message: 'It is recorded that the work of {successor} came to {predecessor}, so it cannot have gone back.',
    remedy: 'Check which practice took over, or withdraw first what was recorded wrongly.',
  },
  SUCCESSION_IS_WITHDRAWN: {
    message: 'This was withdrawn already.',
    remedy: 'If it is right after all, record it anew.',
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
} satisfies Sentences;
