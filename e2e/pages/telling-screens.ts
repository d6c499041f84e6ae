import { schemeIn } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const REMIND = '/remind/:thing/:subjectId';

const SCHEMES = '{ schemes(first: 50, filter: { states: [PUBLISHED] }) { nodes { id } } }';
const CONSULTATIONS = '{ consultations(first: 50) { nodes { id } } }';

/** The first published scheme, or consultation, in which somebody owes a thing. */
const whereOwed = async (visitor: Visitor, thing: string, asked = SCHEMES): Promise<string> => {
  const [found] = Object.values(await visitor.ask<Record<string, { nodes: { id: string }[] }>>(asked));
  for (const { id } of found?.nodes ?? []) {
    const { reminder } = await visitor.ask<{ reminder: { owing: number } | null }>(
      'query ($thing: OwedThing!, $id: ID!) { reminder(thing: $thing, subjectId: $id) { owing } }',
      { thing, id },
    );
    if (reminder && reminder.owing > 0) return id;
  }
  throw new Error(`Nobody in the demonstration owes ${thing}.`);
};

/** What people are told, and the mail of it. */
export const tellingScreens: Screen[] = [
  { name: 'notices', as: 'partner', route: '/notices', path: () => '/notices' },
  { name: 'notices-none', as: 'network', route: '/notices', path: () => '/notices' },
  { name: 'how-we-tell-you', as: 'partner', route: '/how-we-tell-you', path: () => '/how-we-tell-you' },
  { name: 'mail', as: 'administrator', route: '/mail', path: () => '/mail' },
  { name: 'mail-not-allowed', as: 'manager', route: '/mail', path: () => '/mail' },
  { name: 'caught-mail', as: 'auditor', route: '/demonstration/mail', path: () => '/demonstration/mail' },
  {
    name: 'remind-evidence',
    as: 'manager',
    route: REMIND,
    path: async (visitor) => `/remind/evidence/${await whereOwed(visitor, 'EVIDENCE')}`,
  },
  {
    name: 'remind-answers',
    as: 'manager',
    route: REMIND,
    path: async (visitor) => `/remind/answers/${await whereOwed(visitor, 'ANSWERS')}`,
  },
  {
    name: 'remind-responses',
    as: 'manager',
    route: REMIND,
    path: async (visitor) => `/remind/responses/${await whereOwed(visitor, 'RESPONSES', CONSULTATIONS)}`,
  },
  {
    name: 'remind-replies',
    as: 'lmc',
    route: REMIND,
    path: async (visitor) => `/remind/replies/${await whereOwed(visitor, 'REPLIES', CONSULTATIONS)}`,
  },
  {
    name: 'remind-nobody',
    as: 'manager',
    route: REMIND,
    path: async (visitor) => `/remind/answers/${await schemeIn(visitor, 'DRAFT')}`,
  },
  {
    name: 'remind-not-allowed',
    as: 'finance',
    route: REMIND,
    path: async (visitor) => `/remind/evidence/${await whereOwed(visitor, 'EVIDENCE')}`,
  },
];
