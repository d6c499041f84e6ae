import type { ActionName } from '../permissions.ts';

/** The things that can wait for a person: who may do them, and how the home page words them. */
export type WaitingKind =
  | 'finish_draft'
  | 'record_silence'
  | 'reply_to_comments'
  | 'record_decision'
  | 'publish'
  | 'review_evidence'
  | 'pay_phase'
  | 'submit_run'
  | 'approve_run'
  | 'release_run'
  | 'finish_national_draft'
  | 'release_national_year'
  | 'answer_consultation'
  | 'answer_offer'
  | 'show_evidence'
  | 'report_counts'
  | 'decide_claim'
  | 'tell_facts';

interface Wording {
  action: ActionName;
  title: (name: string, count: number) => string;
  detail: string;
}

const plural = (count: number, one: string, more: string): string => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** The action each waiting thing needs, so that it waits only for those who may do it, and its words. */
export const waitingWords: Record<WaitingKind, Wording> = {
  finish_draft: {
    action: 'scheme:save',
    title: (name) => `Finish the draft of ${name}`,
    detail: 'Then send it to the LMC.',
  },
  record_silence: {
    action: 'consultation:record-silence',
    title: (name) => `The LMC did not answer on ${name}`,
    detail: 'Record it, or move the closing date later.',
  },
  reply_to_comments: {
    action: 'consultation:reply',
    title: (name, count) => `Reply to ${plural(count, 'comment', 'comments')} on ${name}`,
    detail: 'A scheme cannot be published while a reply is owed.',
  },
  record_decision: {
    action: 'decision:record',
    title: (name) => `Record the committee’s decision on ${name}`,
    detail: 'The LMC has been consulted.',
  },
  publish: {
    action: 'scheme:publish',
    title: (name) => `Publish ${name}`,
    detail: 'The committee has approved it. A second person publishes.',
  },
  review_evidence: {
    action: 'evidence:review',
    title: (name, count) => `Review ${plural(count, 'piece', 'pieces')} of evidence for ${name}`,
    detail: 'Practices are paid on confirmed evidence.',
  },
  pay_phase: { action: 'payment-run:calculate', title: (name) => `Pay ${name}`, detail: 'The phase has ended.' },
  submit_run: {
    action: 'payment-run:submit',
    title: (name) => `Submit the payment run of ${name}`,
    detail: 'It has been calculated.',
  },
  approve_run: {
    action: 'payment-run:approve',
    title: (name) => `Approve the payment run of ${name}`,
    detail: 'It was submitted by somebody else.',
  },
  release_run: {
    action: 'payment-run:release',
    title: (name) => `Release the payment run of ${name}`,
    detail: 'It has been approved.',
  },
  finish_national_draft: {
    action: 'national-contract:draft',
    title: (name) => `Finish the draft of the national contract of ${name}`,
    detail: 'Then a second person checks and releases it.',
  },
  release_national_year: {
    action: 'national-contract:release',
    title: (name) => `Check the national contract of ${name}`,
    detail: 'A person who changed nothing in the draft releases it.',
  },
  answer_consultation: {
    action: 'consultation:read',
    title: (name) => `Answer the consultation on ${name}`,
    detail: 'Read the text, comment, and sign the answer.',
  },
  answer_offer: {
    action: 'offer:read',
    title: (name) => `Answer the offer of ${name}`,
    detail: 'Without an answer the practice stays on the national contract.',
  },
  report_counts: {
    action: 'count:report',
    title: (name, count) => `Report ${plural(count, 'count', 'counts')} for ${name}`,
    detail: 'The practice is paid from what it counts.',
  },
  decide_claim: {
    action: 'claim:decide',
    title: (name) => `Decide on the claim of ${name}`,
    detail: 'The practice asks for its actual performance.',
  },
  tell_facts: {
    action: 'fact:tell',
    title: (name, count) => `Complete the counts of ${plural(count, 'practice', 'practices')} for ${name}`,
    detail: 'What is lacking cannot be paid.',
  },
  show_evidence: {
    action: 'evidence:record',
    title: (name, count) => `Show ${plural(count, 'more piece', 'more pieces')} of evidence for ${name}`,
    detail: 'The practice is paid once everything asked for is confirmed.',
  },
};

/** Where things stand, as people say it. */
export const standingWords: Record<string, string> = {
  schemes_published: 'Published schemes',
  schemes_on_their_way: 'Schemes on their way',
  practices_in_schemes: 'Practices in a scheme today',
  practices: 'Practices',
  consultations_open: 'Open consultations',
  consultations_answered: 'Answered consultations',
  schemes_joined: 'Local schemes you are in today',
  payments_received: 'Payments explained',
};
