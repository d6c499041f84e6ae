// npm run bench [-- NAME…]: measures the promises, one after the other. Figures are ratios of things run side by side, since
// machines are noisy; quote the median, and run on a quiet one.
import { spawnSync } from 'node:child_process';

const typescript = (path, ...args) => ['--import', './scripts/typescript/register.mjs', path, ...args];

const BENCHES = {
  screens: {
    about: 'the list of schemes and the practice home, beside a hand-written endpoint (aim: 0.8 of it)',
    command: typescript('bench/screens/run.ts'),
  },
  strangers: {
    about: 'a home page while somebody sends 80 kB of dear documents a second, beside without (aim: 1.5 times as long)',
    command: typescript('bench/strangers/run.ts'),
  },
  losses: {
    about: 'the postmaster killed 20 times under load (aim: 20 recoveries, and nothing but answers and "try again")',
    command: typescript('bench/losses/run.ts'),
  },
  load: {
    about: 'loading a prevalence file, beside COPY of the same rows (aim: half its speed)',
    command: typescript('bench/load/prevalence-against-copy.ts'),
  },
  engine: {
    about: 'the engine alone on all of England: 8,000 practices × 80 indicators (aim: under a second)',
    command: typescript('bench/engine/price-england.ts'),
  },
  oracle: {
    about: 'the engine beside a second way of working out pay, on a million random results (aim: no difference)',
    command: typescript('bench/oracle/compare-ways.ts'),
  },
  store: {
    about: 'a payment run calculated and stored by its job, beside COPY of the same rows (aim: within 3 times COPY)',
    command: typescript('bench/store/calculate-and-store.ts'),
  },
  page: { about: 'the first page: Lighthouse and weight (aim: at most 170 kB)', command: ['bench/first-page/run.mjs'] },
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. Choose from ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
// Ctrl-C and the like reach the bench as well, which clears up after itself and ends with the signal's code; no other is begun.
const STOPPED = [130, 143, 129];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
for (const [name, { about, command }] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.log(`\n${name}: ${about}`);
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit', cwd: new URL('..', import.meta.url) });
  if (status !== 0) process.exitCode = status ?? 1;
  if (STOPPED.includes(status)) break;
}
