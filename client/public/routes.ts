import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

/** The pages that every kind of organisation has. */
export const PUBLIC_ROUTES: readonly PortalRoute[] = [
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
  {
    path: '/simulations/:simulationId',
    Page: lazyPage(() => import('./simulation/simulation-page.tsx'), 'SimulationPage'),
  },
  {
    path: '/simulations/:simulationId/practices/:practiceId',
    Page: lazyPage(() => import('./simulation/simulated-practice-page.tsx'), 'SimulatedPracticePage'),
  },
  { path: '/set-up', Page: lazyPage(() => import('./set-up/set-up-page.tsx'), 'SetUpPage') },
  { path: '/people', Page: lazyPage(() => import('./people/people-page.tsx'), 'PeoplePage') },
  { path: '/people/invite', Page: lazyPage(() => import('./people/invite-page.tsx'), 'InvitePage') },
  { path: '/people/:membershipId', Page: lazyPage(() => import('./people/person-page.tsx'), 'PersonPage') },
  { path: '/people/:membershipId/suspend', Page: lazyPage(() => import('./people/suspend-page.tsx'), 'SuspendPage') },
  { path: '/people/:membershipId/back', Page: lazyPage(() => import('./people/bring-back-page.tsx'), 'BringBackPage') },
  { path: '/people/:membershipId/end', Page: lazyPage(() => import('./people/end-page.tsx'), 'EndPage') },
  {
    path: '/people/:membershipId/withdraw',
    Page: lazyPage(() => import('./people/withdraw-page.tsx'), 'WithdrawInvitationPage'),
  },
  { path: '/people/:membershipId/rights', Page: lazyPage(() => import('./people/rights-page.tsx'), 'RightsPage') },
  { path: '/people/:membershipId/remove', Page: lazyPage(() => import('./people/remove-page.tsx'), 'RemovePage') },
  { path: '/remind/:thing/:subjectId', Page: lazyPage(() => import('./remind/remind-page.tsx'), 'RemindPage') },
  { path: '/notices', Page: lazyPage(() => import('./telling/notices-page.tsx'), 'NoticesPage') },
  {
    path: '/how-we-tell-you',
    Page: lazyPage(() => import('./telling/how-we-tell-you-page.tsx'), 'HowWeTellYouPage'),
  },
  { path: '/mail', Page: lazyPage(() => import('./mail/mail-page.tsx'), 'MailPage') },
  { path: '/demonstration/mail', Page: lazyPage(() => import('./mail/caught-mail-page.tsx'), 'CaughtMailPage') },
  { path: '/sessions', Page: lazyPage(() => import('./sessions/sessions-page.tsx'), 'SessionsPage') },
  { path: '/tokens', Page: lazyPage(() => import('./tokens/tokens-page.tsx'), 'TokensPage') },
  { path: '/tokens/new', Page: lazyPage(() => import('./tokens/new-token-page.tsx'), 'NewTokenPage') },
];
