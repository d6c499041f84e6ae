import type { Screen } from './screen.ts';

/** What people are told, and the mail of it. */
export const tellingScreens: Screen[] = [
  { name: 'notices', as: 'partner', route: '/notices', path: () => '/notices' },
  { name: 'notices-none', as: 'network', route: '/notices', path: () => '/notices' },
  { name: 'how-we-tell-you', as: 'partner', route: '/how-we-tell-you', path: () => '/how-we-tell-you' },
  { name: 'mail', as: 'administrator', route: '/mail', path: () => '/mail' },
  { name: 'mail-not-allowed', as: 'manager', route: '/mail', path: () => '/mail' },
  { name: 'caught-mail', as: 'auditor', route: '/demonstration/mail', path: () => '/demonstration/mail' },
];
