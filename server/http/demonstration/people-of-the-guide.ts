/** A part of the demonstration's story: who plays it, and what for. */
export interface PartOfTheGuide {
  people: readonly string[];
  are: string;
  to: string;
}

/** The people of README.md, with its words. The sign-in page begins with those who are there. */
export const PEOPLE_OF_THE_GUIDE: readonly PartOfTheGuide[] = [
  {
    people: ['Priya Nair'],
    are: 'scheme manager of Westmoor ICB',
    to: 'draft, try a scheme on all practices, consult, record the decision, review evidence',
  },
  { people: ['Tom Ashdown'], are: 'head of primary care there', to: 'publish as the second person, end a scheme' },
  {
    people: ['Grace Okafor', 'Helen Marsh'],
    are: 'finance officer, director of finance',
    to: 'calculate and submit a payment run; approve and release it',
  },
  {
    people: ['Dr Ewan Price'],
    are: 'LMC secretary, and partner of a practice',
    to: 'read, comment, sign (choose for whom he acts)',
  },
  {
    people: ['Dr Amara Singh'],
    are: 'partner of Tidegate Family Practice',
    to: 'work out what it would earn, compare, opt in, claim, leave',
  },
  {
    people: ['Joan Teller'],
    are: 'manager of two practices',
    to: 'record evidence, report counts, read payments',
  },
  {
    people: ['Robert Lane', 'Margaret Adeyemi'],
    are: 'policy officer and head of contract policy of the national body',
    to: 'correct a national year; release it as the second person',
  },
  { people: ['Maya Brooks', 'Ines Carvalho'], are: 'network manager, auditor', to: 'look' },
];
