import type { ComponentType } from 'react';

/** A page and its address. The page is fetched when it is first visited. */
export type PortalRoute = { path: string; Page: ComponentType };
