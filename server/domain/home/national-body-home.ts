import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** What can wait for a national body, and where things stand for it. */
export const nationalBodyHome = {
  waits: {
    finish_national_draft: {
      action: 'national-contract:draft',
      title: (name) => `Finish the draft of the national contract of ${name}`,
      detail: 'Then a second person checks and releases it.',
      page: (id) => `/national-contract/drafts/${id}`,
    },
    release_national_year: {
      action: 'national-contract:release',
      title: (name) => `Check the national contract of ${name}`,
      detail: 'A person who changed nothing in the draft releases it.',
      page: (id) => `/national-contract/drafts/${id}/check`,
    },
    ...accessWaits,
  },
  counts: {
    schemes_published: { label: 'Published schemes', page: '/schemes?state=PUBLISHED' },
  },
} satisfies HomeWords;
