import { accepted, refused } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/** What the sign-in provider vouches for. */
export interface Identity {
  issuer: string;
  subject: string;
  email: string | null;
  emailVerified: boolean;
}

/** A person on our books who may be meant. */
export interface Candidate {
  id: string;
  email: string;
  issuer: string | null;
  subject: string | null;
  disabledAt: Date | null;
}

/**
 * Who is signing in: the person this identity was tied to or, the first time, the person with the verified e-mail
 * address who has no identity yet. Nobody is registered by signing in.
 * @returns whom, and whether the identity is to be tied to them now
 * Refusals: SIGN_IN_BRINGS_NO_EMAIL, PERSON_IS_NOT_REGISTERED, EMAIL_IS_NOT_VERIFIED, PERSON_IS_SWITCHED_OFF
 */
export function decideWhoSignsIn(
  identity: Identity,
  candidates: readonly Candidate[],
): Outcome<{ personId: string; bind: boolean }> {
  const bound = candidates.find(({ issuer, subject }) => issuer === identity.issuer && subject === identity.subject);
  const person =
    bound ??
    candidates.find(
      ({ email, issuer }) =>
        issuer === null && identity.email !== null && email.toLowerCase() === identity.email.toLowerCase(),
    );
  if (!person) return refused(identity.email === null ? 'SIGN_IN_BRINGS_NO_EMAIL' : 'PERSON_IS_NOT_REGISTERED');
  if (!bound && !identity.emailVerified) return refused('EMAIL_IS_NOT_VERIFIED');
  if (person.disabledAt) return refused('PERSON_IS_SWITCHED_OFF');
  return accepted({ personId: person.id, bind: !bound });
}
