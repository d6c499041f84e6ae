import { formatPounds } from '../money.ts';
import { accepted, reason, refusedFor } from '../outcome.ts';
import type { Outcome, Reason } from '../outcome.ts';
import type { Phase } from '../schemes/scheme-definition.ts';
import type { SchemeState } from '../schemes/scheme-states.ts';

/** The dearest thing anybody may type: ten billion pounds. */
const MOST_PENCE = 1_000_000_000_000;

/** May the scheme be tried? A draft can be, and so can everything after it until the scheme is over. Refusals: SCHEME_CANNOT_BE_TRIED. */
export function whyNotTryScheme({ state }: { state: SchemeState }): Reason | null {
  return state === 'ended' || state === 'withdrawn' ? reason('SCHEME_CANNOT_BE_TRIED') : null;
}

/**
 * Is this phase of it tried, with this envelope? What is wrong with its components is asked of the rules.
 * Refusals: SCHEME_CANNOT_BE_TRIED, PHASE_IS_UNKNOWN, PHASE_HAS_NO_PAYMENT, PHASE_ENDS_BEFORE_IT_STARTS, AMOUNT_IS_NOT_ALLOWED,
 * and the problems of the components.
 * @param asked.phase left out when the text has no phase with the key asked for
 * @param asked.envelopePence whole pence; null for the envelope of the scheme
 */
export function decideTryScheme(
  scheme: { state: SchemeState },
  asked: { phase: Phase | undefined; envelopePence: number | null },
  componentProblems: (phase: Phase) => Reason[],
): Outcome<{ phase: Phase }> {
  const impossible = whyNotTryScheme(scheme);
  if (impossible) return refusedFor([impossible]);
  const { phase, envelopePence } = asked;
  if (!phase) return refusedFor([reason('PHASE_IS_UNKNOWN', 'phaseKey')]);
  const wrong = [...(whyNotReady(phase) ?? componentProblems(phase)), ...checkEnvelope(envelopePence)];
  return wrong.length > 0 ? refusedFor(wrong) : accepted({ phase });
}

const whyNotReady = ({ name, from, to, components }: Phase): Reason[] | null => {
  if (components.length === 0) return [reason('PHASE_HAS_NO_PAYMENT', 'phaseKey', { phase: name })];
  return to < from ? [reason('PHASE_ENDS_BEFORE_IT_STARTS', 'phaseKey', { phase: name })] : null;
};

const checkEnvelope = (pence: number | null): Reason[] =>
  pence === null || (Number.isSafeInteger(pence) && pence >= 0 && pence <= MOST_PENCE)
    ? []
    : [reason('AMOUNT_IS_NOT_ALLOWED', 'envelopePence', { most: formatPounds(BigInt(MOST_PENCE)) })];
