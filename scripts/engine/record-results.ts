// node --import ./scripts/typescript/register.mjs scripts/engine/record-results.ts: records what this release of the engine gives, in
// server/rules/recorded/release-N.json. A release that is recorded is not written again: raise ENGINE_RELEASE first.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { financialYearOf } from '../../server/domain/dates.ts';
import { ENGINE_RELEASE, figuresOf, yearOfExample } from '../../server/rules/recorded/replay.ts';
import { readScenario, runScenario } from '../../server/rules/scenarios/run-scenario.ts';
import { nationalYearByName, nationalYearOf } from './read-national-files.ts';
import { shippedScenarioFiles } from './read-scenario-files.ts';

const PRACTICES = 40;

/** A fixed row of numbers that looks like chance, so that the made-up practices are the same on every machine. */
function* numbers(seed: number): Generator<number, never> {
  let state = seed;
  for (;;) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}

/** Made-up practices with counts for every indicator of 2025-26. */
function madeUpPractices(): unknown {
  const drawn = numbers(2_025);
  const below = (most: number): number => drawn.next().value % most;
  const { indicators } = nationalYearOf('2025-26');
  const groups = [...new Set(indicators.map(({ group }) => group))];
  const practices = Array.from({ length: PRACTICES }, (_, position) => {
    const list = 1_500 + below(28_000);
    const counts = Object.fromEntries(
      indicators.map(({ id }) => {
        const denominator = below(900);
        return [id, { numerator: below(denominator + 1), denominator }];
      }),
    );
    return {
      code: `ZZ${String(position + 1).padStart(4, '0')}`,
      list,
      registers: Object.fromEntries(groups.map((group) => [group, below(Math.floor(list / 4))])),
      counts,
      expect: {},
    };
  });
  return {
    scenario: 'Made-up practices with every indicator of 2025-26',
    why: 'To see that no release changes what they earn without saying so',
    source: 'Made up from a fixed row of numbers',
    national: {
      year: '2025-26',
      registers: Object.fromEntries(
        groups.map((group, position) => [group, { register: 1_000_003 + position * 137_911, listSize: 63_766_671 }]),
      ),
      practices,
    },
  };
}

const file = fileURLToPath(new URL(`../../server/rules/recorded/release-${ENGINE_RELEASE}.json`, import.meta.url));
if (existsSync(file)) {
  process.stderr.write(
    `Release ${ENGINE_RELEASE} is recorded already. Raise ENGINE_RELEASE in server/rules/recorded/replay.ts and name the change in changelog.yaml.\n`,
  );
  process.exitCode = 1;
} else {
  const examples = [
    ...shippedScenarioFiles().map((path): unknown => parse(readFileSync(path, 'utf8'))),
    madeUpPractices(),
  ];
  const cases = examples.map((example) => {
    const { scenario } = readScenario(example);
    if (!scenario) throw new Error('An example cannot be read; run npm run scenario on it');
    return {
      year: yearOfExample(scenario, financialYearOf),
      example,
      figures: figuresOf(runScenario(scenario, nationalYearByName)),
    };
  });
  writeFileSync(
    file,
    `{"release":${ENGINE_RELEASE},"cases":[\n${cases.map((one) => JSON.stringify(one)).join(',\n')}\n]}\n`,
  );
  process.stdout.write(
    `${file}: ${cases.length} cases, ${cases.reduce((sum, { figures }) => sum + figures.length, 0)} figures\n`,
  );
}
