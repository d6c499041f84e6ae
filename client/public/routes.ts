import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

/** The pages that every kind of organisation has. */
export const PUBLIC_ROUTES: readonly PortalRoute[] = [
  { path: '/set-up', Page: lazyPage(() => import('./set-up/set-up-page.tsx'), 'SetUpPage'), right: 'member:invite' },
  { path: '/people', Page: lazyPage(() => import('./people/people-page.tsx'), 'PeoplePage') },
  {
    path: '/people/invite',
    Page: lazyPage(() => import('./people/invite-page.tsx'), 'InvitePage'),
    right: 'member:invite',
  },
  { path: '/people/:membershipId', Page: lazyPage(() => import('./people/person-page.tsx'), 'PersonPage') },
  {
    path: '/people/:membershipId/suspend',
    Page: lazyPage(() => import('./people/suspend-page.tsx'), 'SuspendPage'),
    right: 'member:change',
  },
  {
    path: '/people/:membershipId/back',
    Page: lazyPage(() => import('./people/bring-back-page.tsx'), 'BringBackPage'),
    right: 'member:change',
  },
  {
    path: '/people/:membershipId/end',
    Page: lazyPage(() => import('./people/end-page.tsx'), 'EndPage'),
    right: 'member:change',
  },
  {
    path: '/people/:membershipId/withdraw',
    Page: lazyPage(() => import('./people/withdraw-page.tsx'), 'WithdrawInvitationPage'),
    right: 'member:invite',
  },
  {
    path: '/people/:membershipId/rights',
    Page: lazyPage(() => import('./people/rights-page.tsx'), 'RightsPage'),
    right: 'member:change',
  },
  {
    path: '/people/:membershipId/remove',
    Page: lazyPage(() => import('./people/remove-page.tsx'), 'RemovePage'),
    right: 'member:change',
  },
  { path: '/notices', Page: lazyPage(() => import('./telling/notices-page.tsx'), 'NoticesPage') },
  {
    path: '/how-we-tell-you',
    Page: lazyPage(() => import('./telling/how-we-tell-you-page.tsx'), 'HowWeTellYouPage'),
  },
  { path: '/mail', Page: lazyPage(() => import('./mail/mail-page.tsx'), 'MailPage'), right: 'mail:read' },
  { path: '/demonstration/mail', Page: lazyPage(() => import('./mail/caught-mail-page.tsx'), 'CaughtMailPage') },
  { path: '/sessions', Page: lazyPage(() => import('./sessions/sessions-page.tsx'), 'SessionsPage') },
  { path: '/tokens', Page: lazyPage(() => import('./tokens/tokens-page.tsx'), 'TokensPage') },
  {
    path: '/tokens/new',
    Page: lazyPage(() => import('./tokens/new-token-page.tsx'), 'NewTokenPage'),
    right: 'token:create',
  },
];

/** Reminding those who owe something, for the kinds of organisation that are owed. */
export const REMIND_ROUTES: readonly PortalRoute[] = [
  {
    path: '/remind/:thing/:subjectId',
    Page: lazyPage(() => import('./remind/remind-page.tsx'), 'RemindPage'),
    right: 'reminder:send',
  },
];

/** What was paid and what was left, for those whose money it is and who look after it. */
export const PAID_ROUTES: readonly PortalRoute[] = [
  {
    path: '/certificates/:certificateId',
    Page: lazyPage(() => import('./certificate/certificate-page.tsx'), 'CertificatePage'),
  },
  {
    path: '/national-comparisons/:comparisonId',
    Page: lazyPage(() => import('./national-comparison/national-comparison-page.tsx'), 'NationalComparisonPage'),
  },
  {
    path: '/payments/:lineId',
    Page: lazyPage(() => import('./payment-line/payment-line-page.tsx'), 'PaymentLinePage'),
  },
];

/** Simulations: whose they are, and with whom they are shared. */
export const SIMULATION_ROUTES: readonly PortalRoute[] = [
  {
    path: '/simulations/:simulationId',
    Page: lazyPage(() => import('./simulation/simulation-page.tsx'), 'SimulationPage'),
  },
  {
    path: '/simulations/:simulationId/practices/:practiceId',
    Page: lazyPage(() => import('./simulation/simulated-practice-page.tsx'), 'SimulatedPracticePage'),
  },
];
