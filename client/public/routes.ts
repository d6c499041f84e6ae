import type { PortalRoute } from '../app/routes.tsx';

/** The pages that every kind of organisation has. */
export const PUBLIC_ROUTES: readonly PortalRoute[] = [];
