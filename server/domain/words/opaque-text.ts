/** An id as addresses and answers show it: 22 characters that mean nothing outside the portal. */
export function opaqueText(uuid: string): string {
  return Buffer.from(uuid.replaceAll('-', ''), 'hex').toString('base64url');
}
