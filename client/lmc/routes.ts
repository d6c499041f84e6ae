import { lazy } from 'react';
import type { PortalRoute } from '../app/routes.tsx';

const SignPage = lazy(() => import('./sign/sign-page.tsx').then(({ SignPage: Page }) => ({ default: Page })));

/** The pages of a local medical committee. */
export const LMC_ROUTES: readonly PortalRoute[] = [
  { path: '/consultations', Page: lazy(() => import('./consultations/consultations-page.tsx').then(({ ConsultationsPage }) => ({ default: ConsultationsPage }))) },
  { path: '/consultations/:consultationId', Page: lazy(() => import('./consultation/consultation-page.tsx').then(({ ConsultationPage }) => ({ default: ConsultationPage }))) },
  { path: '/consultations/:consultationId/comment', Page: lazy(() => import('./comment/comment-page.tsx').then(({ CommentPage }) => ({ default: CommentPage }))) },
  { path: '/consultations/:consultationId/sign/:step?', Page: SignPage },
  { path: '/consultations/:consultationId/signed', Page: lazy(() => import('./sign/signed-page.tsx').then(({ SignedPage }) => ({ default: SignedPage }))) },
];
