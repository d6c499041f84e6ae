// The whole test command: what it needs, the steps side by side where two cores allow it, and the closing line.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Refusal } from '../refusal.mjs';
import { startChild } from '../start/children.mjs';
import { installPackages } from '../start/install.mjs';
import { end } from '../start/lifetime.mjs';
import { explained } from '../start/main.mjs';
import { ROOT } from '../start/settings.mjs';
import { seconds, step } from '../start/steps.mjs';
import { closingLine, sum } from './counts.mjs';
import { inLanes } from './lanes.mjs';
import { STEPS, stepNames } from './steps.mjs';

const CORES = 2;

/** Runs the steps and leaves the process with a true exit code. */
export async function testCommand(args) {
  let exitCode = 1;
  await explained(async () => {
    exitCode = await runAll(args);
  });
  await end(exitCode);
}

async function runAll(args) {
  const chosen = chooseSteps(args);
  const from = performance.now();
  await step('packages', async (note) => note(await installPackages({ withTests: true })));
  removeOldResults(join(ROOT, '.test-results'));
  const took = [];
  const counts = await inLanes(chosen, CORES, async (chosenStep) => {
    const begun = performance.now();
    const count = await runStep(chosenStep);
    took.push({ title: chosenStep.title, begun: begun - from, ended: performance.now() - from });
    return count;
  });
  const total = sum(counts);
  console.log(`\n${timetable(took)}`);
  console.log(`\n${seconds(performance.now() - from)} in all`);
  console.log(closingLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

const WIDTH = 40;

/** When each step ran, as a bar of the whole time, so that one sees what waited for what. */
export function timetable(took) {
  const whole = Math.max(...took.map(({ ended }) => ended));
  const at = (time) => Math.round((time / whole) * WIDTH);
  return took
    .toSorted((a, b) => a.begun - b.begun)
    .map(({ title, begun, ended }) => {
      const bar = `${' '.repeat(at(begun))}${'━'.repeat(Math.max(1, at(ended) - at(begun)))}`;
      return `  ${title.padEnd(22)}${bar.padEnd(WIDTH + 1)} ${seconds(ended - begun).padStart(8)}`;
    })
    .join('\n');
}

/** All steps, or those that `--only lint,types` names. */
export function chooseSteps(args) {
  if (args.length === 0) return STEPS;
  const [option, names, ...rest] = args;
  const wanted = names?.split(',') ?? [];
  const unknown = wanted.find((name) => !stepNames().includes(name));
  if (option !== '--only' || wanted.length === 0 || unknown !== undefined || rest.length > 0) {
    throw new Refusal(`Usage: npm test [-- --only STEP,STEP]\nSteps: ${stepNames().join(', ')}`);
  }
  return STEPS.filter(({ name }) => wanted.includes(name));
}

// The browser tests' databases are left to the start command, which ends their servers before it removes the files.
function removeOldResults(folder) {
  mkdirSync(folder, { recursive: true });
  const old = readdirSync(folder).filter((name) => !name.startsWith('portal'));
  for (const name of old) rmSync(join(folder, name), { recursive: true, force: true });
}

async function runStep({ title, prepare, command, env, endSignal, count, showsNotes }) {
  const from = performance.now();
  try {
    const prepared = await prepare?.();
    const [program, ...args] = command;
    const result = await startChild(program, args, { env: { ...env, ...prepared }, endSignal }).exited;
    const counted = count(result);
    tell({ title, counted, from, text: counted.failed > 0 ? result.text : showsNotes ? notes(result.stdout) : '' });
    return counted;
  } catch (error) {
    const counted = { passed: 0, failed: 1 };
    tell({ title, counted, from, text: error.message });
    return counted;
  }
}

// What a test wrote itself, such as what it could not check here; not what the runner says of its report.
const notes = (stdout) =>
  stdout
    .split('\n')
    .filter((line) => !line.startsWith('Test results written to'))
    .join('\n');

// One piece, so that steps that run side by side do not mix their words.
function tell({ title, counted, from, text }) {
  const skipped = counted.skipped ? `, ${counted.skipped} skipped` : '';
  const line = `  ${title.padEnd(28)}${counted.passed} passed, ${counted.failed} failed${skipped} (${seconds(performance.now() - from)})`;
  console.log(text.trim() ? `${line}\n\n${text.trim()}\n` : line);
}
