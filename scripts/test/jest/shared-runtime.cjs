// The server tests' module loader: what is not a test file is loaded once for each worker instead of once for each test
// file. A test file itself is its own. It belongs with shared-environment.mjs: modules live in one context with their tests.
// CommonJS, because jest requires it.
const { default: Runtime } = require('jest-runtime');

const TEST_FILE = /\.test\.ts$/;

// One for each worker and environment; never torn down, for what it loaded may import more in any later test.
let owner;

Object.defineProperty(exports, '__esModule', { value: true });
exports.default = class SharedRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    owner ??= new Runtime(...given);
    // One list, so that an error in a shared file is shown at its own line.
    this.transformCache.sourceMaps = owner.transformCache.sourceMaps;
    const own = this.esmLoader;
    const shared = owner.esmLoader;
    const loadOwn = own.loadEsmModule.bind(own);
    own.loadEsmModule = (path, suffix) =>
      TEST_FILE.test(path) ? loadOwn(path, suffix) : shared.loadEsmModule(path, suffix);
    own.loadCjsAsEsm = (...asked) => shared.loadCjsAsEsm(...asked);
  }
};
