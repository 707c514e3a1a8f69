import 'mocha/mocha.js';

const TEST_LIMIT_MS = 60_000;

// mocha's usual reporter for browsers wants a page to write on; this one keeps silent.
mocha.setup({ ui: 'bdd', timeout: TEST_LIMIT_MS, reporter: Mocha.reporters.Base });
