import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** What can wait for a network: access that ends. Where things stand for it. */
export const networkHome = {
  waits: accessWaits,
  counts: {
    schemes_published: { label: 'Published schemes', page: '/schemes?state=PUBLISHED' },
  },
} satisfies HomeWords;
