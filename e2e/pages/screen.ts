import type { Visitor } from './visitor.ts';

/** The people who look at the screens: a name of the demonstration, and for whom they act. */
export const LOOKERS = {
  manager: { name: 'Priya Nair' },
  director: { name: 'Tom Ashdown' },
  finance: { name: 'Helen Marsh' },
  administrator: { name: 'Sam Reid' },
  lmc: { name: 'Dr Ewan Price', organisation: 'Westmoor and Eastmarsh Local Medical Committee' },
  partner: { name: 'Dr Amara Singh' },
  network: { name: 'Maya Brooks' },
  national: { name: 'Robert Lane' },
  auditor: { name: 'Ines Carvalho' },
  two: { name: 'Joan Teller' },
} as const;

export type Looker = keyof typeof LOOKERS;

/** One screen in one state: who looks, and where it is. Ids are found by asking the product. */
export interface Screen {
  name: string;
  as: Looker;
  /** The route it shows, as the client's table of routes writes it. */
  route: string;
  path: (visitor: Visitor) => Promise<string> | string;
}

/** A screen without its thing would be the page for what is not there: better to say so at once. */
export const the = (what: string, found: { id: string } | undefined): string => {
  if (!found) throw new Error(`The demonstration has no ${what}.`);
  return found.id;
};

type Found = { schemes: { nodes: { id: string; name: string }[] } };

/** A scheme in that state, by name where several are. */
export const schemeIn = async (visitor: Visitor, state: string, name?: string): Promise<string> => {
  const { schemes } = await visitor.ask<Found>(
    'query ($f: SchemeFilter) { schemes(first: 50, filter: $f) { nodes { id name } } }',
    { f: { states: [state], search: name } },
  );
  return the(`scheme that is ${state}`, schemes.nodes[0]);
};
