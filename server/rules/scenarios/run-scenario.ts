import type { Problem } from '../../domain/problem.ts';
import { runAspiration } from './run-aspiration.ts';
import { runNational } from './run-national.ts';
import { runScheme } from './run-scheme.ts';
import { scenarioShape } from './scenario-shape.ts';
import type { ScenarioRun, YearByName } from './scenario-run.ts';
import type { Scenario } from './scenario-shape.ts';

/** Reads one example from JSON. Unknown keys are problems, and so is anything but one of national, scheme and aspiration. */
export function readScenario(json: unknown): {
  readonly scenario: Scenario | null;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const scenario = scenarioShape.read(json, '', problems);
  if (!scenario) return { scenario: null, problems };
  const parts = [scenario.national, scenario.scheme, scenario.aspiration].filter((part) => part !== null);
  if (parts.length === 1) return { scenario, problems };
  return {
    scenario: null,
    problems: [
      { path: '', code: 'NOT_ONE_PART', message: 'An example has exactly one of national, scheme and aspiration' },
    ],
  };
}

/**
 * Works an example out and compares it with what it expects.
 * @throws RangeError for a national year that does not ship with the product, or a component with problems
 */
export function runScenario(scenario: Scenario, yearOf: YearByName): ScenarioRun {
  if (scenario.national) return runNational(scenario, scenario.national, yearOf);
  if (scenario.scheme) return runScheme(scenario, scenario.scheme, yearOf);
  if (scenario.aspiration) return runAspiration(scenario, scenario.aspiration, yearOf);
  throw new RangeError(`'${scenario.scenario}' has nothing to work out`);
}
