import type { Screen } from './screen.ts';

/** What belongs to a person: where they are signed in, and the tokens that act as them. */
export const accountScreens: Screen[] = [
  { name: 'sessions', as: 'administrator', route: '/sessions', path: () => '/sessions' },
  { name: 'sessions-auditor', as: 'auditor', route: '/sessions', path: () => '/sessions' },
  { name: 'tokens', as: 'administrator', route: '/tokens', path: () => '/tokens' },
  { name: 'token-new', as: 'administrator', route: '/tokens/new', path: () => '/tokens/new' },
];
