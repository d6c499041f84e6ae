// npm run scenario -- FILE…: works out examples and prints what comes out otherwise than they say. `--explain` prints every working.
// Exit code 0 when all agree, 1 when something differs, 2 when a file cannot be read.
import { nationalYearByName } from './engine/read-national-files.ts';
import { readScenarioFile } from './engine/read-scenario-files.ts';
import { renderWorking } from '../server/rules/working/render-working.ts';
import { runScenario } from '../server/rules/scenarios/run-scenario.ts';

const USAGE = 'Say which examples: npm run scenario -- FILE… (with --explain to see every working).\n';

function runFile(file: string, explain: boolean): number {
  const { scenario, problems } = readScenarioFile(file);
  if (!scenario) {
    for (const problem of problems) process.stderr.write(`${file}: ${problem}\n`);
    return 2;
  }
  const { compared, differences, sums } = runScenario(scenario, nationalYearByName);
  if (explain) for (const { title, working } of sums) process.stdout.write(`${title}\n${renderWorking(working)}\n`);
  for (const { what, expected, got } of differences)
    process.stdout.write(`${file}: ${what}: expected ${expected}, got ${got}\n`);
  process.stdout.write(`${file}: ${scenario.scenario}: ${compared} compared, ${differences.length} different\n`);
  return differences.length === 0 ? 0 : 1;
}

function guarded(file: string, explain: boolean): number {
  try {
    return runFile(file, explain);
  } catch (error) {
    process.stderr.write(`${file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function main(given: readonly string[]): number {
  const files = given.filter((argument) => !argument.startsWith('--'));
  const unknown = given.filter((argument) => argument.startsWith('--') && argument !== '--explain');
  if (files.length === 0 || unknown.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  return Math.max(...files.map((file) => guarded(file, given.includes('--explain'))));
}

process.exitCode = main(process.argv.slice(2));
