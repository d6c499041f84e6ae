import { lazyPage } from '../../parts/lazy-page.ts';
import type { PortalRoute } from '../../parts/portal-route.ts';

/** The national contract as it was released, for everybody to read. */
export const NATIONAL_CONTRACT_ROUTES: readonly PortalRoute[] = [
  { path: '/national-contract', Page: lazyPage(() => import('./contracts-page.tsx'), 'ContractsPage') },
  { path: '/national-contract/:year', Page: lazyPage(() => import('./contract-page.tsx'), 'ContractPage') },
  {
    path: '/national-contract/:year/releases/:release',
    Page: lazyPage(() => import('./contract-page.tsx'), 'ContractPage'),
  },
];
