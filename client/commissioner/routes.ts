import type { PortalRoute } from '../app/routes.tsx';

/** The pages of a commissioner. */
export const COMMISSIONER_ROUTES: readonly PortalRoute[] = [];
