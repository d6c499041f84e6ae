import { lazyPage } from '../parts/lazy-page.ts';
import type { PortalRoute } from '../parts/portal-route.ts';

const CONSULTATION = '/consultations/:consultationId';

/** The pages of a local medical committee. */
export const LMC_ROUTES: readonly PortalRoute[] = [
  {
    path: '/consultations',
    Page: lazyPage(() => import('./consultations/consultations-page.tsx'), 'ConsultationsPage'),
  },
  { path: CONSULTATION, Page: lazyPage(() => import('./consultation/consultation-page.tsx'), 'ConsultationPage') },
  {
    path: `${CONSULTATION}/comment`,
    Page: lazyPage(() => import('./comment/comment-page.tsx'), 'CommentPage'),
    right: 'consultation:comment',
  },
  {
    path: `${CONSULTATION}/sign/:step?`,
    Page: lazyPage(() => import('./sign/sign-page.tsx'), 'SignPage'),
    right: 'consultation:sign',
  },
  { path: `${CONSULTATION}/signed`, Page: lazyPage(() => import('./sign/signed-page.tsx'), 'SignedPage') },
];
