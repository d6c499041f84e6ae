import type { PortalRoute } from '../app/routes.tsx';

/** The pages of a practice. */
export const PRACTICE_ROUTES: readonly PortalRoute[] = [];
