import { schemeStatesOnTheirWay } from '../schemes/scheme-states.ts';
import { countWords } from '../words/count-words.ts';
import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** What can wait for a commissioner, and where things stand for it. */
export const commissionerHome = {
  waits: {
    finish_draft: {
      action: 'scheme:save',
      title: (name) => `Finish the draft of ${name}`,
      detail: 'Then send it to the LMC.',
      page: (id) => `/schemes/${id}/edit`,
    },
    record_silence: {
      action: 'consultation:record-silence',
      title: (name) => `The LMC did not answer on ${name}`,
      detail: 'Record it, or move the closing date later.',
      page: (id) => `/consultations/${id}`,
    },
    reply_to_comments: {
      action: 'consultation:reply',
      title: (name, count) => `Reply to ${countWords(count, 'comment')} on ${name}`,
      detail: 'A scheme cannot be published while a reply is owed.',
      page: (id) => `/consultations/${id}`,
    },
    record_decision: {
      action: 'decision:record',
      title: (name) => `Record the committee’s decision on ${name}`,
      detail: 'The LMC has been consulted.',
      page: (id) => `/schemes/${id}/decision`,
    },
    publish: {
      action: 'scheme:publish',
      title: (name) => `Publish ${name}`,
      detail: 'The committee has approved it. A second person publishes.',
      page: (id) => `/schemes/${id}/publish`,
    },
    review_evidence: {
      action: 'evidence:review',
      title: (name, count) => `Review ${countWords(count, 'piece')} of evidence for ${name}`,
      detail: 'Practices are paid on confirmed evidence.',
      page: (id) => `/schemes/${id}/evidence?state=recorded`,
    },
    tell_facts: {
      action: 'fact:tell',
      title: (name, count) => `Complete the counts of ${countWords(count, 'practice')} for ${name}`,
      detail: 'What is lacking cannot be paid.',
      page: (id) => `/schemes/${id}/facts`,
    },
    decide_claim: {
      action: 'claim:decide',
      title: (name) => `Decide on the claim of ${name}`,
      detail: 'The practice asks for its actual performance.',
      page: (id) => `/claims/${id}`,
    },
    pay_phase: {
      action: 'payment-run:calculate',
      title: (name) => `Pay ${name}`,
      detail: 'The phase has ended.',
      page: (id) => `/schemes/${id}/pay`,
    },
    submit_run: {
      action: 'payment-run:submit',
      title: (name) => `Submit the payment run of ${name}`,
      detail: 'It has been calculated.',
      page: (id) => `/payment-runs/${id}`,
    },
    approve_run: {
      action: 'payment-run:approve',
      title: (name) => `Approve the payment run of ${name}`,
      detail: 'It was submitted by somebody else.',
      page: (id) => `/payment-runs/${id}`,
    },
    release_run: {
      action: 'payment-run:release',
      title: (name) => `Release the payment run of ${name}`,
      detail: 'It has been approved.',
      page: (id) => `/payment-runs/${id}`,
    },
    see_who_moved: {
      action: 'reminder:send',
      title: (name, count) => `Ask ${countWords(count, 'practice')} that moved away about ${name}`,
      detail: 'Each takes part until its phase ends, unless it leaves.',
      page: (id) => `/schemes/${id}/uptake?moved=yes&answer=ACCEPTED`,
    },
    ...accessWaits,
  },
  counts: {
    schemes_published: { label: 'Published schemes', page: '/schemes?state=PUBLISHED' },
    schemes_on_their_way: {
      label: 'Schemes on their way',
      page: `/schemes?state=${schemeStatesOnTheirWay.join(',').toUpperCase()}`,
    },
    practices_in_schemes: { label: 'Practices in a scheme today', page: '/practices' },
    practices: { label: 'Practices', page: '/practices' },
  },
} satisfies HomeWords;
