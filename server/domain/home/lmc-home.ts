import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** What can wait for an LMC, and where things stand for it. */
export const lmcHome = {
  waits: {
    answer_consultation: {
      action: 'consultation:sign',
      title: (name) => `Answer the consultation on ${name}`,
      detail: 'Read the text, comment, and sign the answer.',
      orElse: [
        {
          action: 'consultation:comment',
          title: (name) => `Comment on ${name}`,
          detail: 'Read the text and comment. Somebody else has to sign the answer: the page names who may.',
        },
        {
          action: 'consultation:read',
          title: (name) => `Read the consultation on ${name}`,
          detail: 'Your LMC has not answered it yet. The page names who may sign the answer.',
        },
      ],
      page: (id) => `/consultations/${id}`,
    },
    ...accessWaits,
  },
  counts: {
    consultations_open: { label: 'Open consultations', page: '/consultations?state=OPEN' },
    consultations_answered: { label: 'Answered consultations', page: '/consultations' },
  },
} satisfies HomeWords;
