import type { Phase, Requirement } from '../schemes/scheme-definition.ts';
import { capitalised } from '../words/capitals.ts';
import { numberInWords } from '../words/number-in-words.ts';

/** Evidence as far as progress is concerned: what it is for, and whether the commissioner has confirmed it. */
export interface EvidenceForRequirement {
  requirementKey: string;
  state: EvidenceState;
}

/** Recorded by the practice, then confirmed or rejected by the commissioner. */
export type EvidenceState = 'recorded' | 'confirmed' | 'rejected';

/** Every state of a piece of evidence. */
export const evidenceStates: readonly EvidenceState[] = ['recorded', 'confirmed', 'rejected'];

/** How far a practice is with one thing the scheme asks. Only what is confirmed counts towards being met. */
export interface RequirementProgress {
  key: string;
  name: string;
  kind: Requirement['kind'];
  needed: number;
  /** Recorded and not rejected: waiting for the commissioner, or confirmed. */
  recorded: number;
  confirmed: number;
  met: boolean;
  /** "Met", "One discussion short", "Response missing". */
  sentence: string;
}

/** What a payment asks of a requirement: whether it was met, and if not what is lacking ("one discussion short"). */
export interface MetOrShort {
  key: string;
  label: string;
  met: boolean;
  shortfall: string | null;
}

/**
 * How far a practice is with each thing a phase asks, in the order of the text.
 * Source: product.md D2-4: three discussions and a response are met; two and a response are one discussion short;
 * three and no response: the response is missing.
 */
export function requirementProgress(
  phase: Pick<Phase, 'requirements'>,
  evidence: readonly EvidenceForRequirement[],
): RequirementProgress[] {
  return phase.requirements.map((requirement) => {
    const { key, name, kind, atLeast } = requirement;
    const kept = evidence.filter(({ requirementKey, state }) => requirementKey === key && state !== 'rejected');
    const confirmed = kept.filter(({ state }) => state === 'confirmed').length;
    const lacking = shortfall(requirement, confirmed);
    return {
      key,
      name,
      kind,
      needed: atLeast,
      recorded: kept.length,
      confirmed,
      met: lacking === null,
      sentence: capitalised(lacking ?? 'met'),
    };
  });
}

/** How many pieces of evidence a practice still has to show: a piece that waits for the commissioner is shown already. */
export function piecesToShow(phase: Pick<Phase, 'requirements'>, evidence: readonly EvidenceForRequirement[]): number {
  return requirementProgress(phase, evidence).reduce(
    (pieces, { needed, recorded }) => pieces + Math.max(0, needed - recorded),
    0,
  );
}

/**
 * Whether each thing a phase asks was done, judged on confirmed evidence only: the facts a payment rests on.
 * @param confirmed one entry for each confirmed piece of evidence of one practice in this phase
 */
export function requirementOutcomes(
  phase: Pick<Phase, 'requirements'>,
  confirmed: readonly { requirementKey: string }[],
): MetOrShort[] {
  return phase.requirements.map((requirement) => {
    const lacking = shortfall(
      requirement,
      confirmed.filter(({ requirementKey }) => requirementKey === requirement.key).length,
    );
    return { key: requirement.key, label: requirement.name, met: lacking === null, shortfall: lacking };
  });
}

const NOUNS: Record<Exclude<Requirement['kind'], 'other'>, { one: string; many: string }> = {
  discussion: { one: 'discussion', many: 'discussions' },
  written_response: { one: 'response', many: 'responses' },
  report: { one: 'report', many: 'reports' },
};

const shortfall = ({ kind, name, atLeast }: Requirement, confirmed: number): string | null => {
  const short = atLeast - confirmed;
  if (short <= 0) return null;
  const number = numberInWords(short);
  if (kind === 'other') return atLeast === 1 ? `missing: ${name}` : `${number} short: ${name}`;
  return atLeast === 1
    ? `${NOUNS[kind].one} missing`
    : `${number} ${short === 1 ? NOUNS[kind].one : NOUNS[kind].many} short`;
};
