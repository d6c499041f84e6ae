import { lazy } from 'react';
import type { PortalRoute } from '../app/routes.tsx';

/** The pages that every kind of organisation has. */
export const PUBLIC_ROUTES: readonly PortalRoute[] = [
  { path: '/certificates/:certificateId', Page: lazy(() => import('./certificate/certificate-page.tsx').then(({ CertificatePage }) => ({ default: CertificatePage }))) },
];
