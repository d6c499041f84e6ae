import { lazy } from 'react';
import type { PortalRoute } from '../app/routes.tsx';

/** The pages of a practice. */
export const PRACTICE_ROUTES: readonly PortalRoute[] = [
  { path: '/payments/:lineId', Page: lazy(() => import('./payment-line/payment-line-page.tsx').then(({ PaymentLinePage }) => ({ default: PaymentLinePage }))) },
];
