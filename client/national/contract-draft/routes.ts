import { lazyPage } from '../../parts/lazy-page.ts';
import type { PortalRoute } from '../../parts/portal-route.ts';

const DRAFT = '/national-contract/drafts/:draftId';

/** Where the national body drafts corrections and new years, and releases them. */
export const NATIONAL_DRAFT_ROUTES: readonly PortalRoute[] = [
  { path: '/national-contract/:year/correct', Page: lazyPage(() => import('./start-pages.tsx'), 'CorrectPage') },
  { path: '/national-contract/:year/next', Page: lazyPage(() => import('./start-pages.tsx'), 'NextYearPage') },
  { path: DRAFT, Page: lazyPage(() => import('./draft-page.tsx'), 'DraftPage') },
  { path: `${DRAFT}/values/:value`, Page: lazyPage(() => import('./value-page.tsx'), 'ValuePage') },
  { path: `${DRAFT}/coverage`, Page: lazyPage(() => import('./coverage-page.tsx'), 'CoveragePage') },
  { path: `${DRAFT}/indicators`, Page: lazyPage(() => import('./indicators-page.tsx'), 'IndicatorsPage') },
  { path: `${DRAFT}/indicators/new`, Page: lazyPage(() => import('./indicator-page.tsx'), 'NewIndicatorPage') },
  { path: `${DRAFT}/indicators/:indicator`, Page: lazyPage(() => import('./indicator-page.tsx'), 'IndicatorPage') },
  { path: `${DRAFT}/registers`, Page: lazyPage(() => import('./registers-page.tsx'), 'RegistersPage') },
  { path: `${DRAFT}/check`, Page: lazyPage(() => import('./check-page.tsx'), 'CheckPage') },
  { path: `${DRAFT}/discard`, Page: lazyPage(() => import('./discard-page.tsx'), 'DiscardPage') },
];
