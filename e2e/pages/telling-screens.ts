import { schemeIn } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const REMIND = '/remind/:thing/:subjectId';

/** A published scheme in which a practice owes evidence. */
const whereEvidenceIsOwed = async (visitor: Visitor): Promise<string> => {
  const { schemes } = await visitor.ask<{ schemes: { nodes: { id: string }[] } }>(
    '{ schemes(first: 50, filter: { states: [PUBLISHED] }) { nodes { id } } }',
  );
  for (const { id } of schemes.nodes) {
    const { reminder } = await visitor.ask<{ reminder: { owing: number } }>(
      'query ($id: ID!) { reminder(thing: EVIDENCE, subjectId: $id) { owing } }',
      { id },
    );
    if (reminder.owing > 0) return id;
  }
  throw new Error('Nobody in the demonstration owes evidence.');
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
    path: async (visitor) => `/remind/evidence/${await whereEvidenceIsOwed(visitor)}`,
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
    path: async (visitor) => `/remind/evidence/${await whereEvidenceIsOwed(visitor)}`,
  },
];
