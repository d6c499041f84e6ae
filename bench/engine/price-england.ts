// How fast the engine alone prices the national contract: all of England (8,000 practices × 80 indicators), and what a practice costs from 75
// practices to 75,000. Practices stream: they are drawn one at a time and none is kept.
// node --import ./scripts/typescript/register.mjs bench/engine/price-england.ts [ROUNDS]
import { judge } from '../budget.mjs';
import { nationalYearOf } from '../../scripts/engine/read-national-files.ts';
import type { NationalRegisters } from '../../server/rules/national/national-case.ts';
import type { NationalYear } from '../../server/rules/national/national-year.ts';
import { pricePractice, readyYear } from '../../server/rules/national/price-country.ts';
import type { CountedPractice, ReadyYear } from '../../server/rules/national/price-country.ts';

const INDICATORS = 80;
const ENGLAND = 8_000;
const SIZES = [75, 750, ENGLAND, 75_000];

const [rounds = 5] = process.argv.slice(2).map(Number);
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** The contract of 2025-26 with more indicators of the same kinds, as many as an earlier year had. */
function largeYear(): NationalYear {
  const year = nationalYearOf('2025-26');
  const more = year.indicators
    .slice(0, INDICATORS - year.indicators.length)
    .map((indicator) => ({ ...indicator, id: `${indicator.group}9${indicator.id.replace(/\D/g, '')}` }));
  return { ...year, indicators: [...year.indicators, ...more] };
}

function registersFor(year: NationalYear): NationalRegisters {
  const groups = Object.keys(year.groups).map((group, position) => [
    group,
    { register: 1_000_003 + position * 137_911, listSize: 63_766_671 },
  ]);
  return { date: year.year, source: 'made up', groups: Object.fromEntries(groups) as NationalRegisters['groups'] };
}

/** Made-up practices from a fixed row of numbers, the same in every run. */
function* practices(count: number): Generator<CountedPractice> {
  let state = 2_025;
  const below = (most: number): number => (state = (state * 48_271) % 2_147_483_647) % most;
  for (let practice = 0; practice < count; practice += 1) {
    const counts = Array.from({ length: INDICATORS }, () => {
      const denominator = below(900);
      return { register: below(1_900), numerator: below(denominator + 1), denominator };
    });
    yield { listSize: 1_500 + below(28_000), counts };
  }
}

/** The time that pricing alone takes, without drawing the practices, and the sum of the pence so that nothing is left out. */
function price(ready: ReadyYear, count: number): { milliseconds: number; pence: bigint } {
  let pence = 0n;
  let milliseconds = 0;
  let batch: CountedPractice[] = [];
  const run = (): void => {
    const started = performance.now();
    for (const practice of batch) pence += pricePractice(ready, practice).pence;
    milliseconds += performance.now() - started;
    batch = [];
  };
  for (const practice of practices(count)) {
    batch.push(practice);
    if (batch.length === 250) run();
  }
  run();
  return { milliseconds, pence };
}

const year = largeYear();
const ready = readyYear(year, registersFor(year));
price(ready, ENGLAND);
// Few practices take about a millisecond: they are priced again and again until the clock has something to measure.
const timesFor = (size: number): number => Math.ceil(ENGLAND / size);
const each = (size: number): number =>
  Array.from({ length: timesFor(size) }, () => price(ready, size).milliseconds).reduce((sum, one) => sum + one, 0) /
  timesFor(size);
const results = SIZES.map((size) => ({
  size,
  milliseconds: median(Array.from({ length: size > ENGLAND ? Math.min(rounds, 3) : rounds }, () => each(size))),
}));
const england = results.find(({ size }) => size === ENGLAND)?.milliseconds ?? NaN;
const perPractice = results.map(({ size, milliseconds }) => (milliseconds / size) * 1_000);
const flat = Math.max(...perPractice) / median(perPractice);
for (const { size, milliseconds } of results) {
  const micros = ((milliseconds / size) * 1_000).toFixed(1);
  process.stdout.write(
    `${size.toLocaleString('en-GB').padStart(7)} practices × ${INDICATORS} indicators  ${milliseconds.toFixed(0).padStart(6)} ms  ${micros} µs a practice  ${Math.round(((size * INDICATORS) / milliseconds) * 1_000).toLocaleString('en-GB')} results/s\n`,
  );
}
process.stdout.write(`most memory at any time: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB\n`);
process.exitCode = judge(
  { 'milliseconds for all of England': england, 'dearest practice against the median': flat },
  { bench: 'engine' },
);
