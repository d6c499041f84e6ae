import { createHmac } from 'node:crypto';

/**
 * The address under which the application logs in: the role portal_app, which owns nothing. Its password is derived
 * from the owner's address, so that several servers of one database agree on it without sharing another secret.
 */
export function appUrlFor(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  url.username = 'portal_app';
  url.password = appPassword(ownerUrl);
  return url.href;
}

/** Depends on the owner's credentials and the server only: roles belong to a cluster, not to one of its databases. */
export function appPassword(ownerUrl: string): string {
  const owner = new URL(ownerUrl);
  return createHmac('sha256', `${owner.username}:${owner.password}`).update('portal_app').digest('base64url');
}
