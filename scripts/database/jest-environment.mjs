// The server tests' environment: a test file whose name asks for a database gets one of its own, a clone of the
// migrated template, and finds it in TEST_OWNER_URL (owns the tables) and TEST_APP_URL (what the product runs as).
import SharedEnvironment from '../test/jest/shared-environment.mjs';
import { cloneTemplate } from './test-cluster.mjs';

const NEEDS_DATABASE = /\.(db|api)\.test\.ts$/;

export default class DatabaseEnvironment extends SharedEnvironment {
  constructor(config, context) {
    super(config, context);
    this.needsDatabase = NEEDS_DATABASE.test(context.testPath);
  }

  async setup() {
    await super.setup();
    if (!this.needsDatabase) return;
    this.clone = await cloneTemplate(process.env.TEST_CLUSTER_FOLDER);
    this.global.process.env.TEST_OWNER_URL = this.clone.ownerUrl;
    this.global.process.env.TEST_APP_URL = this.clone.appUrl;
  }

  async teardown() {
    await this.clone?.drop();
    await super.teardown();
  }
}
