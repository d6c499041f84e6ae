import type { ReportedFactRow } from '../../persistence/reported/reported-fact-row.ts';
import type { Scope } from '../../persistence/scope.ts';
import { slotOf } from './asked-facts.ts';
import type { PhaseFacts } from './phase-facts.ts';
import type { FactChange } from './read-facts.ts';

/** Keeps the values that are new or corrected, each as the next edition of its fact. @returns how many of each */
export async function keepFacts(
  scope: Scope,
  facts: PhaseFacts,
  { changes, source }: { changes: readonly FactChange[]; source: string },
): Promise<{ added: number; corrected: number }> {
  const changed = changes.filter(({ change }) => change !== 'UNCHANGED');
  const { schemeId, phaseKey } = facts;
  const newest = await scope.reportedFacts.newest({ schemeId, phaseKey }, [
    ...new Set(changed.map(({ practiceId }) => practiceId)),
  ]);
  const editions = new Map(newest.map((fact) => [factKey(fact), fact.edition]));
  await scope.reportedFacts.add(
    changed.map(({ practiceId, asked, value, date }): ReportedFactRow => {
      const row = {
        commissionerId: facts.commissionerId,
        id: scope.newId(),
        practiceId,
        schemeId: asked.general ? null : schemeId,
        phaseKey: asked.general ? null : phaseKey,
        field: asked.field,
        indicator: asked.indicator,
        value,
        factDate: date,
        slot: slotOf(asked, date),
        source,
        toldBy: scope.actor.personId,
        toldAt: scope.now,
      };
      return { ...row, edition: (editions.get(factKey(row)) ?? 0) + 1 };
    }),
  );
  const corrected = changed.filter(({ change }) => change === 'CORRECTED').length;
  return { added: changed.length - corrected, corrected };
}

const factKey = ({
  practiceId,
  schemeId,
  field,
  indicator,
  slot,
}: Pick<ReportedFactRow, 'practiceId' | 'schemeId' | 'field' | 'indicator' | 'slot'>): string =>
  [practiceId, schemeId ?? '', field, indicator ?? '', slot].join('\n');
