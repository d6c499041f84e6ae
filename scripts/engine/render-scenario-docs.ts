import { basename } from 'node:path';
import { renderScenario } from '../../server/rules/scenarios/render-scenario.ts';
import { runScenario } from '../../server/rules/scenarios/run-scenario.ts';
import { scenarioShape } from '../../server/rules/scenarios/scenario-shape.ts';
import { nationalYearByName } from './read-national-files.ts';
import { readScenarioFile, shippedScenarioFiles } from './read-scenario-files.ts';

const FOLDER = 'docs/domain/scenarios';

/**
 * The pages that show every shipped example, and the JSON Schema of the format: text by path from the top of the repository.
 * @throws Error for an example that cannot be read
 */
export function renderScenarioDocs(): Record<string, string> {
  const pages = shippedScenarioFiles().map((file) => {
    const { scenario, problems } = readScenarioFile(file);
    if (!scenario) throw new Error(`${file}: ${problems.join('; ')}`);
    const name = basename(file, '.yaml');
    return {
      name,
      title: scenario.scenario,
      text: renderScenario(scenario, runScenario(scenario, nationalYearByName)),
    };
  });
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Worked example',
    ...scenarioShape.schema,
  };
  return {
    [`${FOLDER}/README.md`]: indexOf(pages),
    [`${FOLDER}/scenario.schema.json`]: `${JSON.stringify(schema, null, 2)}\n`,
    ...Object.fromEntries(pages.map(({ name, text }) => [`${FOLDER}/${name}.md`, text])),
  };
}

const indexOf = (pages: readonly { readonly name: string; readonly title: string }[]): string =>
  [
    '# Worked examples',
    '',
    'Every example is a file in `server/rules/scenarios`, is worked out in the tests, and is shown here with its working.',
    'To try one of your own: `npm run scenario -- FILE`. The format: [scenario.schema.json](scenario.schema.json); unknown keys are errors.',
    '',
    ...pages.map(({ name, title }) => `- [${title}](${name}.md)`),
    '',
  ].join('\n');
