import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

/** The pages about organisations from published files, for the national body and for commissioners. */
export const ORGANISATION_ROUTES: readonly PortalRoute[] = [
  {
    path: '/organisations',
    Page: lazyPage(() => import('./organisations/organisations-page.tsx'), 'OrganisationsPage'),
  },
  {
    path: '/organisations/day',
    Page: lazyPage(() => import('./organisations/choose-day-page.tsx'), 'ChooseDayPage'),
    right: 'area:make',
  },
  {
    path: '/organisations/areas',
    Page: lazyPage(() => import('./organisations/areas-page.tsx'), 'AreasPage'),
    right: 'area:make',
  },
  {
    path: '/organisations/preview',
    Page: lazyPage(() => import('./organisations/preview-page.tsx'), 'PreviewPage'),
    right: 'area:make',
  },
  { path: '/organisations/changes', Page: lazyPage(() => import('./organisations/changes-page.tsx'), 'ChangesPage') },
  {
    path: '/organisations/changes/:changeId',
    Page: lazyPage(() => import('./organisations/change-page.tsx'), 'ChangePage'),
  },
];

/** Putting an older published file back, which the national body does for everybody. */
export const BRING_BACK_ROUTES: readonly PortalRoute[] = [
  {
    path: '/organisations/files/:fileId/bring-back',
    Page: lazyPage(() => import('./organisations/bring-back-page.tsx'), 'BringBackPage'),
    right: 'published-file:bring-back',
  },
];
