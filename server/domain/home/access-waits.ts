import type { HomeWords } from './home-words.ts';

/** Access that ends, told to those who administer and to the person, in every kind of organisation. */
export const accessWaits = {
  access_ends: {
    action: 'member:change',
    title: (name) => `Access of ${name} ends`,
    detail: 'Set another last day, or let it end: from the next day on they can no longer act for your organisation.',
    page: (id) => `/people/${id}`,
  },
  own_access_ends: {
    action: 'member:read',
    title: () => 'Your own access ends',
    detail: 'Ask one of those who may administer to set another last day, if you need it for longer.',
    page: () => '/people',
  },
} satisfies HomeWords['waits'];
