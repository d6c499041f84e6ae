import type { OwedThing } from '../../generated/parts/remind/remind.ts';
import { countWords } from '../words/count-words.ts';

const practices = (owing: number): string =>
  owing === 1 ? 'this 1 practice' : `these ${countWords(owing, 'practice')}`;
const plural = (owing: number, one: string, many: string): string => (owing === 1 ? one : many);

/** What is owed, in the words of whoever reminds of it. */
export const THINGS: Readonly<
  Record<
    OwedThing,
    {
      /** In the address of the page. */
      name: string;
      /** Whom one reminds: "these 55 practices". */
      whom: (owing: number) => string;
      /** What they owe: "that have not answered". */
      owed: (owing: number) => string;
      /** Who in each organisation is told. */
      told: string;
      /** What the first day is of. */
      due: string;
      /** The page with the list. */
      list: (subjectId: string) => { to: string; label: string };
    }
  >
> = {
  ANSWERS: {
    name: 'answers',
    whom: practices,
    owed: (owing) => `that ${plural(owing, 'has', 'have')} not answered the offer`,
    told: 'In each practice, whoever may sign is told.',
    due: 'Opting in closes',
    list: (id) => ({ to: `/schemes/${id}/uptake`, label: 'Uptake' }),
  },
  EVIDENCE: {
    name: 'evidence',
    whom: practices,
    owed: (owing) => `that ${plural(owing, 'owes', 'owe')} evidence`,
    told: 'In each practice, whoever may record evidence is told.',
    due: 'Last day of the phase',
    list: (id) => ({ to: `/schemes/${id}/evidence`, label: 'Evidence from practices' }),
  },
  COUNTS: {
    name: 'counts',
    whom: practices,
    owed: (owing) => `that ${plural(owing, 'owes', 'owe')} counts`,
    told: 'In each practice, whoever may count is told.',
    due: 'Counts are due by',
    list: (id) => ({ to: `/schemes/${id}/facts`, label: 'What the sums need' }),
  },
  RESPONSES: {
    name: 'responses',
    whom: () => 'the LMC',
    owed: () => 'of its answer to the consultation',
    told: 'Whoever may comment there is told.',
    due: 'The consultation closes',
    list: (id) => ({ to: `/consultations/${id}`, label: 'Consultation' }),
  },
  REPLIES: {
    name: 'replies',
    whom: () => 'the commissioner',
    owed: () => 'of comments without a reply',
    told: 'Whoever may reply there is told.',
    due: 'The consultation closes',
    list: (id) => ({ to: `/consultations/${id}`, label: 'Consultation' }),
  },
};
