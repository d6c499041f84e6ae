import type { ComponentType } from 'react';

/**
 * A page and its address. The page is fetched when it is first visited.
 * A page that is there to do one thing names the right that it takes: a link to it is shown to nobody else, and no kind of
 * organisation has it in which nobody can have the right.
 */
export type PortalRoute = { path: string; Page: ComponentType; right?: string };
