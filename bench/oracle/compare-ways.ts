// The engine beside the second way of working out pay (server/testing/oracle) on schemes drawn at random, until so many results
// (practice × component) have been compared. Exit code 1 on any difference, with the smallest case that shows it.
// node --import ./scripts/typescript/register.mjs bench/oracle/compare-ways.ts [RESULTS [SEED]]
import fc from 'fast-check';
import { judge } from '../budget.mjs';
import { compare } from '../../server/testing/oracle/compare.ts';
import { DRAWN, payer } from '../../server/testing/oracle/draw-kinds.ts';
import { schemesOf } from '../../server/testing/oracle/draw-schemes.ts';

const SCHEMES_AT_ONCE = 2_000;
const [wanted = 1_000_000, firstSeed = 1] = process.argv.slice(2).map(Number);
const schemes = schemesOf(fc.array(payer(DRAWN), { minLength: 1, maxLength: 4 }));
const seen = { results: 0, asked: 0, left: 0 };
const started = performance.now();
let differences = 0;

for (let seed = firstSeed; seen.results < wanted && differences === 0; seed += 1) {
  const { failed, counterexample } = fc.check(
    fc.property(schemes, (scheme) => {
      const compared = compare(scheme);
      seen.results += compared.results;
      seen.asked += compared.asked;
      seen.left += compared.left;
      return compared.differences.length === 0;
    }),
    { seed, numRuns: SCHEMES_AT_ONCE },
  );
  if (!failed) continue;
  differences += 1;
  const [scheme] = counterexample ?? [];
  const why = scheme ? compare(scheme).differences : ['the engine or the second way did not come to an end'];
  process.stdout.write(`They do not agree (seed ${seed}):\n${why.join('\n')}\n${JSON.stringify(scheme, null, 1)}\n`);
}

const seconds = (performance.now() - started) / 1000;
process.stdout.write(
  `${seen.results.toLocaleString('en-GB')} results compared in ${seconds.toFixed(0)} s, ${seen.asked.toLocaleString('en-GB')} of them asked by both; ` +
    `${seen.left.toLocaleString('en-GB')} left out, for differences that are known\n`,
);
process.exitCode = judge({ differences }, { bench: 'oracle' });
