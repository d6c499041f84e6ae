import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

const OFFER = '/offers/:offerId';

/** The pages of a practice. */
export const PRACTICE_ROUTES: readonly PortalRoute[] = [
  { path: '/offers', Page: lazyPage(() => import('./offers/offers-page.tsx'), 'OffersPage') },
  { path: OFFER, Page: lazyPage(() => import('./offer/offer-page.tsx'), 'OfferPage') },
  {
    path: `${OFFER}/accept/:step?`,
    Page: lazyPage(() => import('./accept/accept-page.tsx'), 'AcceptPage'),
    right: 'offer:accept',
  },
  { path: `${OFFER}/accepted`, Page: lazyPage(() => import('./accept/accepted-page.tsx'), 'AcceptedPage') },
  {
    path: `${OFFER}/decline`,
    Page: lazyPage(() => import('./decline/decline-page.tsx'), 'DeclinePage'),
    right: 'offer:decline',
  },
  { path: `${OFFER}/evidence`, Page: lazyPage(() => import('./evidence/evidence-page.tsx'), 'EvidencePage') },
  {
    path: `${OFFER}/evidence/record`,
    Page: lazyPage(() => import('./evidence/record-page.tsx'), 'RecordPage'),
    right: 'evidence:record',
  },
  { path: `${OFFER}/counts`, Page: lazyPage(() => import('./counts/counts-page.tsx'), 'CountsPage') },
  { path: `${OFFER}/claim`, Page: lazyPage(() => import('./claim/claim-page.tsx'), 'ClaimPage') },
  {
    path: `${OFFER}/leave/:step?`,
    Page: lazyPage(() => import('./leave/leave-page.tsx'), 'LeavePage'),
    right: 'participation:leave',
  },
  { path: '/payments/national', Page: lazyPage(() => import('./payments/ledger-page.tsx'), 'LedgerPage') },
  { path: '/payments', Page: lazyPage(() => import('./payments/payments-page.tsx'), 'PaymentsPage') },
  { path: '/earnings', Page: lazyPage(() => import('./calculator/calculator-page.tsx'), 'CalculatorPage') },
  { path: '/cover', Page: lazyPage(() => import('./cover/cover-page.tsx'), 'CoverPage') },
];
