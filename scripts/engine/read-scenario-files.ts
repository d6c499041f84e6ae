import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { readScenario } from '../../server/rules/scenarios/run-scenario.ts';
import type { Scenario } from '../../server/rules/scenarios/scenario-shape.ts';

const FOLDER = fileURLToPath(new URL('../../server/rules/scenarios/', import.meta.url));

/** An example file that was read, or what is wrong with it. */
export interface ReadScenarioFile {
  readonly file: string;
  readonly scenario: Scenario | null;
  readonly problems: readonly string[];
}

/** Reads one example file. A key that is written twice is a problem, as any other error of YAML is. */
export function readScenarioFile(file: string): ReadScenarioFile {
  const document = parseDocument(readFileSync(file, 'utf8'), { uniqueKeys: true });
  if (document.errors.length > 0)
    return { file, scenario: null, problems: document.errors.map(({ message }) => message) };
  const { scenario, problems } = readScenario(document.toJS());
  return { file, scenario, problems: problems.map(({ message }) => message) };
}

/** Every example that ships with the product, in the order of the names. */
export const shippedScenarioFiles = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => `${FOLDER}${name}`);
