import { the } from './screen.ts';
import type { Screen } from './screen.ts';
import type { Visitor } from './visitor.ts';

const aColleague = async (visitor: Visitor): Promise<string> => {
  const { members } = await visitor.ask<{ members: { id: string; person: { name: string } }[] }>(
    '{ members { id person { name } } }',
  );
  return the(
    'colleague',
    members.find(({ person }) => person.name !== visitor.name),
  );
};

/** An organisation for which nobody is in yet. */
const anOrganisation = async (visitor: Visitor): Promise<string> => {
  const { organisationEntries } = await visitor.ask<{ organisationEntries: { nodes: { id: string }[] } }>(
    '{ organisationEntries(first: 1, filter: { states: [NOBODY] }) { nodes { id } } }',
  );
  return the('organisation for which nobody is in', organisationEntries.nodes[0]);
};

/** Who acts for an organisation, and whom a commissioner lets in. */
export const peopleScreens: Screen[] = [
  {
    name: 'people-rights',
    as: 'administrator',
    route: '/people/:membershipId/rights',
    path: async (visitor) => `/people/${await aColleague(visitor)}/rights`,
  },
  {
    name: 'people-remove',
    as: 'administrator',
    route: '/people/:membershipId/remove',
    path: async (visitor) => `/people/${await aColleague(visitor)}/remove`,
  },
  { name: 'set-up', as: 'administrator', route: '/set-up', path: () => '/set-up' },
  { name: 'people-invite', as: 'administrator', route: '/people/invite', path: () => '/people/invite' },
  ...['', '/suspend', '/back', '/end', '/withdraw'].map((page): Screen => ({
    name: `person${page.replace('/', '-')}`,
    as: 'administrator',
    route: `/people/:membershipId${page}`,
    path: async (visitor) => `/people/${await aColleague(visitor)}${page}`,
  })),
  { name: 'organisations', as: 'administrator', route: '/organisations', path: () => '/organisations' },
  { name: 'organisations-file', as: 'administrator', route: '/organisations/file', path: () => '/organisations/file' },
  ...['', '/withdraw'].map((page): Screen => ({
    name: `organisation${page.replace('/', '-')}`,
    as: 'administrator',
    route: `/organisations/:organisationId${page}`,
    path: async (visitor) => `/organisations/${await anOrganisation(visitor)}${page}`,
  })),
];
