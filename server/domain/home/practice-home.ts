import { countWords } from '../words/count-words.ts';
import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** What can wait for a practice, and where things stand for it. */
export const practiceHome = {
  waits: {
    answer_offer: {
      action: 'offer:accept',
      title: (name) => `Answer the offer of ${name}`,
      detail: 'Without an answer the practice stays on the national contract.',
      orElse: [
        {
          action: 'offer:read',
          title: (name) => `Read the offer of ${name}`,
          detail: 'Your practice has not answered it yet. The page names who may.',
        },
      ],
      page: (id) => `/offers/${id}`,
    },
    show_evidence: {
      action: 'evidence:record',
      title: (name, count) => `Show ${countWords(count, 'more piece')} of evidence for ${name}`,
      detail: 'The practice is paid once everything asked for is confirmed.',
      page: (id) => `/offers/${id}/evidence`,
    },
    report_counts: {
      action: 'count:report',
      title: (name, count) => `Report ${countWords(count, 'count')} for ${name}`,
      detail: 'The practice is paid from what it counts.',
      page: (id) => `/offers/${id}/counts`,
    },
    leave_or_stay: {
      action: 'participation:leave',
      title: (name) => `Leave ${name}, or stay in it to its end`,
      detail: 'The practice is with another commissioner now. To stay, it need do nothing.',
      page: (id) => `/offers/${id}`,
    },
    ...accessWaits,
  },
  counts: {
    schemes_joined: { label: 'Local schemes you are in today', page: '/offers' },
    payments_received: { label: 'Payments explained', page: '/payments' },
  },
} satisfies HomeWords;
