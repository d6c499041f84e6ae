import { the } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const MERGERS = '/practices/mergers';

const aMerger = async (visitor: Visitor): Promise<string> => {
  const { successions } = await visitor.ask<{ successions: { nodes: { id: string }[] } }>(
    '{ successions(first: 1, filter: { states: [RECORDED] }) { nodes { id } } }',
  );
  return the('merger of practices', successions.nodes[0]);
};

/** Mergers and splits: the list, the form, and taking one back. What is checked is in a journey: it takes what was written before. */
export const successionScreens: Screen[] = [
  { name: 'mergers', as: 'manager', route: MERGERS, path: () => MERGERS },
  { name: 'mergers-viewer', as: 'director', route: MERGERS, path: () => MERGERS },
  { name: 'mergers-none-found', as: 'manager', route: MERGERS, path: () => `${MERGERS}?state=WITHDRAWN` },
  { name: 'merger-new', as: 'manager', route: `${MERGERS}/new/:step?`, path: () => `${MERGERS}/new` },
  { name: 'merger-new-refused', as: 'administrator', route: `${MERGERS}/new/:step?`, path: () => `${MERGERS}/new` },
  {
    name: 'merger-withdraw',
    as: 'manager',
    route: `${MERGERS}/:successionId/withdraw`,
    path: async (visitor) => `${MERGERS}/${await aMerger(visitor)}/withdraw`,
  },
];
