import { lazyPage } from '../../parts/lazy-page.ts';
import type { PortalRoute } from '../../parts/portal-route.ts';

const DRAFT = '/national-contract/drafts/:draftId';

/** Where the national body drafts corrections and new years, and releases them. */
export const NATIONAL_DRAFT_ROUTES: readonly PortalRoute[] = [
  {
    path: '/national-contract/:year/correct',
    Page: lazyPage(() => import('./start-pages.tsx'), 'CorrectPage'),
    right: 'national-contract:draft',
  },
  {
    path: '/national-contract/:year/next',
    Page: lazyPage(() => import('./start-pages.tsx'), 'NextYearPage'),
    right: 'national-contract:draft',
  },
  { path: DRAFT, Page: lazyPage(() => import('./draft-page.tsx'), 'DraftPage') },
  {
    path: `${DRAFT}/values/:value`,
    Page: lazyPage(() => import('./value-page.tsx'), 'ValuePage'),
    right: 'national-contract:draft',
  },
  {
    path: `${DRAFT}/coverage`,
    Page: lazyPage(() => import('./coverage-page.tsx'), 'CoveragePage'),
    right: 'national-contract:draft',
  },
  { path: `${DRAFT}/indicators`, Page: lazyPage(() => import('./indicators-page.tsx'), 'IndicatorsPage') },
  {
    path: `${DRAFT}/indicators/new`,
    Page: lazyPage(() => import('./indicator-page.tsx'), 'NewIndicatorPage'),
    right: 'national-contract:draft',
  },
  {
    path: `${DRAFT}/indicators/:indicator`,
    Page: lazyPage(() => import('./indicator-page.tsx'), 'IndicatorPage'),
    right: 'national-contract:draft',
  },
  {
    path: `${DRAFT}/registers`,
    Page: lazyPage(() => import('./registers-page.tsx'), 'RegistersPage'),
    right: 'national-contract:draft',
  },
  { path: `${DRAFT}/check`, Page: lazyPage(() => import('./check-page.tsx'), 'CheckPage') },
  {
    path: `${DRAFT}/discard`,
    Page: lazyPage(() => import('./discard-page.tsx'), 'DiscardPage'),
    right: 'national-contract:draft',
  },
];
