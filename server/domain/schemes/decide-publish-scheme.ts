import { isMaker, whoMayInstead } from '../identity/who-may-instead.ts';
import type { NamedPerson } from '../identity/who-may-instead.ts';
import { accepted, reason, refused, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { GateCheck } from './publish-gate.ts';
import type { SchemeState } from './scheme-states.ts';

/** What stands behind a scheme when somebody wants to publish it. */
export interface Publication {
  state: SchemeState;
  checks: GateCheck[];
  /** Everybody who edited the text, and who recorded the decision: none of them may publish it (product.md C14). */
  makers: readonly NamedPerson[];
  /** The id of the person. */
  publisher: string;
  /** Everybody in their organisation who holds the right to publish. */
  holders: readonly NamedPerson[];
}

/**
 * May this person publish this scheme now? The first of every reason why not.
 * Refusals: SCHEME_IS_PUBLISHED, PUBLISHER_PREPARED_THE_SCHEME, and the reasons of each check that is not met.
 */
export function whyNotPublishScheme(publication: Publication): Reason | null {
  return everyReasonWhyNot(publication)[0] ?? null;
}

/**
 * Does this person publish the text that was shown? Refused with every reason, not only the first.
 * Refusals: those of whyNotPublishScheme, TEXT_IS_NOT_THE_ONE_SHOWN.
 */
export function decidePublishScheme(
  publication: Publication,
  { fingerprint, shown }: { fingerprint: string | null; shown: string },
): Outcome<{ state: SchemeState }> {
  const reasons = everyReasonWhyNot(publication);
  if (reasons.length > 0) return refusedFor(reasons);
  return fingerprint === shown ? accepted({ state: 'published' }) : refused('TEXT_IS_NOT_THE_ONE_SHOWN', 'fingerprint');
}

const everyReasonWhyNot = ({ state, checks, makers, publisher, holders }: Publication): Reason[] => {
  if (state === 'published' || state === 'ended') return [reason('SCHEME_IS_PUBLISHED')];
  const reasons: Reason[] = checks.flatMap((check) => check.reasons);
  if (isMaker(makers, publisher))
    reasons.push(reason('PUBLISHER_PREPARED_THE_SCHEME', null, { who: whoMayInstead(makers, holders) }));
  if (reasons.length === 0 && state !== 'approved') reasons.push(reason('SCHEME_IS_NOT_READY_TO_PUBLISH'));
  return reasons;
};
