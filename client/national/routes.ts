import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

/** The pages of the national body. */
export const NATIONAL_ROUTES: readonly PortalRoute[] = [
  { path: '/schemes', Page: lazyPage(() => import('./schemes/schemes-page.tsx'), 'SchemesPage') },
  { path: '/schemes/:schemeId', Page: lazyPage(() => import('./scheme/scheme-page.tsx'), 'SchemePage') },
];
