import { accepted } from '../../domain/outcome.ts';
import { ALL_ENGLAND, decideMakeArea } from '../../domain/organisations/decide-make-area.ts';
import type { SeenPart } from '../../domain/organisations/area-parts.ts';
import type { Scope } from '../../persistence/scope.ts';
import { defineAction } from '../action.ts';
import { areaInQuestion, lookAtArea } from './area-preview.ts';
import { askForReferenceChange } from './ask-for-reference-change.ts';

/** Which area for which year or day, and what was looked at. */
export interface MakeArea {
  code: string;
  asOf: string;
  seen: SeenPart[];
}

/**
 * Asks for an area to be brought in from the published files, as it was looked at. The worker writes it, as the system,
 * and compares once more before it does.
 * Refusals: AREA_IS_ANOTHERS, REFERENCE_CHANGE_IS_UNDER_WAY, AREA_CANNOT_BE_MADE, AREA_CHANGED_SINCE.
 */
export const makeArea = defineAction('area:make', async (scope: Scope, { code, asOf, seen }: MakeArea) => {
  const preview = await lookAtArea(scope, { code: areaCode(code), asOf });
  const decision = decideMakeArea(await areaInQuestion(scope, preview), { seen, now: preview.parts });
  if (!decision.accepted) return decision;
  const { wish } = preview;
  const changeId = await askForReferenceChange(scope, { kind: 'area', ...wish, seen });
  await scope.accessHappened('area.asked', { changeId, ...wish });
  return accepted({ changeId });
});

/** A code as it is written: capitals, no white space around it. */
export function areaCode(typed: string): string {
  const code = typed.trim();
  return code.toLowerCase() === ALL_ENGLAND ? ALL_ENGLAND : code.toUpperCase();
}
