import { lazyPage } from '../app/lazy-page.ts';
import type { PortalRoute } from '../app/routes.tsx';

/** The pages that every kind of organisation has. */
export const PUBLIC_ROUTES: readonly PortalRoute[] = [
  { path: '/certificates/:certificateId', Page: lazyPage(() => import('./certificate/certificate-page.tsx'), 'CertificatePage') },
  { path: '/payments/:lineId', Page: lazyPage(() => import('./payment-line/payment-line-page.tsx'), 'PaymentLinePage') },
];
