import { renderWorking } from '../working/render-working.ts';
import type { ScenarioRun } from './scenario-run.ts';
import type { Scenario } from './scenario-shape.ts';

/** A worked example as a page of Markdown for a policy officer, a finance officer or an LMC: what it shows, and every sum with its working. */
export function renderScenario({ scenario, why, source }: Scenario, { sums, compared }: ScenarioRun): string {
  const parts = sums.map(({ title, result, working, displayed }) =>
    [
      `## ${title}: ${result}`,
      '',
      ...(displayed ? [`${displayed} Unrounded, as it is paid here, it is ${result}.`, ''] : []),
      '```',
      renderWorking(working).trimEnd(),
      '```',
      '',
    ].join('\n'),
  );
  const nothing =
    sums.length === 0 ? ['Nothing is paid: the example shows what is refused or left for a person to settle.', ''] : [];
  return [
    `# ${scenario}`,
    '',
    why,
    '',
    `Source: ${source}`,
    '',
    `Figures compared: ${compared}.`,
    '',
    ...nothing,
    ...parts,
  ].join('\n');
}
