import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';

/** Something unusual about a national year, which may be right: where, a code, and a sentence. */
export interface Warning {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

/** A person's word that a warning is in order. */
export interface WarningConfirmed {
  readonly path: string;
  readonly code: string;
  readonly reason: string;
}

/** A warning that stands, with the reason. It is kept with the release. */
export interface Confirmation extends Warning {
  readonly reason: string;
}

/**
 * Holds each warning against what was confirmed. A confirmation of something that is not a warning (any more) is not kept:
 * what the release carries is what was unusual about it.
 * Refusals: NATIONAL_WARNING_NOT_CONFIRMED, REASON_IS_MISSING, each at `confirmations.<code>.<path>`.
 */
export function confirmWarnings(
  warnings: readonly Warning[],
  confirmed: readonly WarningConfirmed[],
): Outcome<Confirmation[]> {
  const kept = warnings.map((warning) => ({
    warning,
    answer: confirmed.find(({ path, code }) => path === warning.path && code === warning.code)?.reason.trim() ?? null,
  }));
  const reasons = kept.flatMap(({ warning: { path, code, message }, answer }) => {
    const field = `confirmations.${code}.${path}`;
    if (answer === null) return [reason('NATIONAL_WARNING_NOT_CONFIRMED', field, { warning: message })];
    return answer === '' ? [reason('REASON_IS_MISSING', field)] : [];
  });
  if (reasons.length > 0) return refusedFor(reasons);
  return accepted(kept.map(({ warning, answer }) => ({ ...warning, reason: answer ?? '' })));
}
