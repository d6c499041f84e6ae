import { accessWaits } from './access-waits.ts';
import type { HomeWords } from './home-words.ts';

/** Nothing waits for an auditor; where things stand for it. A scheme that has ended is counted too. */
export const auditorHome = {
  waits: accessWaits,
  counts: {
    schemes_ever_published: { label: 'Published schemes', page: '/schemes?state=PUBLISHED' },
  },
} satisfies HomeWords;
