import { createHash, randomBytes } from 'node:crypto';

/** 256 bits that nobody can guess, as 43 characters, behind a prefix that says what they open. */
export function newSecret(prefix = ''): string {
  return `${prefix}${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a secret. It has 256 random bits, so a plain hash cannot be guessed back. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** API tokens begin with this, so that a scanner can find one that was published by mistake. */
export const TOKEN_PREFIX = 'cpt_';
