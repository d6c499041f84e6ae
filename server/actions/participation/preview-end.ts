import { certificateLine, endingSentence } from '../../domain/participation/certificate-statement.ts';
import { earliestDayToEnd } from '../../domain/participation/decide-end-scheme.ts';
import { phaseOf } from '../../domain/schemes/scheme-definition.ts';
import type { Scope } from '../../persistence/scope.ts';

/** What ending a scheme would do to each practice in it. Nothing is saved. */
export interface EndPreview {
  schemeId: string;
  effectiveFrom: string;
  earliestEffectiveFrom: string;
  practices: { practiceId: string; phaseName: string; localIndicators: number; nationalFrom: string }[];
  /** Practices, each counted once however many phases it is in. */
  total: number;
  sentence: string;
}

/**
 * Previews an end on a day, or on the earliest day the notice allows when none, or an earlier one, is given.
 * @returns null when there is no scheme that the actor may see
 */
export async function previewEnd(
  scope: Scope,
  schemeId: string,
  effectiveFrom: string | null,
): Promise<EndPreview | null> {
  const scheme = await scope.schemes.byId(schemeId);
  const version = await scope.schemes.currentVersion(schemeId);
  if (!scheme || !version) return null;
  const earliest = earliestDayToEnd({ text: version, today: scope.today });
  const on = effectiveFrom !== null && effectiveFrom > earliest ? effectiveFrom : earliest;
  const going = await scope.participations.goingBackFrom(schemeId, on);
  const total = new Set(going.map(({ practiceId }) => practiceId)).size;
  return {
    schemeId,
    effectiveFrom: on,
    earliestEffectiveFrom: earliest,
    total,
    practices: going.map((row) => {
      const { phaseName, nationalIndicators, nationalFrom } = certificateLine(
        { ...row, phaseName: phaseOf(version.definition, row.phaseKey)?.name ?? row.phaseKey },
        on,
      );
      return { practiceId: row.practiceId, phaseName, localIndicators: nationalIndicators, nationalFrom };
    }),
    sentence: endingSentence({ practices: total, effectiveFrom: on }),
  };
}
