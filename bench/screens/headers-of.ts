import { createHash } from 'node:crypto';

/** What a browser of somebody in world.sql sends: their session, and the membership that their page was drawn for. */
export const headersOf = (who: string): Record<string, string> => ({
  'content-type': 'application/json',
  cookie: `__Host-session=bench ${who}`,
  'portal-membership': createHash('md5').update(`m ${who}`).digest('base64url'),
});
