// One context for all test files of a worker, so that the modules they share are of the same world as the tests.
// What the runner and a test leave on it is taken away between files.
import { TestEnvironment } from 'jest-environment-node';

// What jest-circus keeps on the global object for the file that it runs.
const RUNNERS_OWN = new Set(['JEST_STATE_SYMBOL', 'EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES']);

let shared;
let environmentVariables;

export default class SharedEnvironment {
  constructor(config, context) {
    shared ??= new TestEnvironment(config, context);
    // As in production. Elsewhere graphql asks of each value that it touches whether it comes of another copy of graphql.
    environmentVariables ??= { ...shared.global.process.env, NODE_ENV: 'production' };
    this.global = shared.global;
    this.moduleMocker = shared.moduleMocker;
    this.fakeTimers = shared.fakeTimers;
    this.fakeTimersModern = shared.fakeTimersModern;
  }

  async setup() {
    forgetRunner(this.global);
    restore(this.global.process.env);
  }

  async teardown() {
    this.fakeTimersModern.useRealTimers();
  }

  exportConditions() {
    return shared.exportConditions();
  }

  getVmContext() {
    return shared.getVmContext();
  }
}

function forgetRunner(global) {
  for (const key of Object.getOwnPropertySymbols(global)) if (RUNNERS_OWN.has(key.description)) delete global[key];
}

function restore(env) {
  for (const name of Object.keys(env)) if (!(name in environmentVariables)) delete env[name];
  Object.assign(env, environmentVariables);
}
