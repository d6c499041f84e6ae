import type { HomeWords } from './home-words.ts';

/** Nothing waits for a network; where things stand for it. */
export const networkHome = {
  waits: {},
  counts: {
    schemes_published: { label: 'Published schemes', page: '/schemes?state=PUBLISHED' },
  },
} satisfies HomeWords;
