/** Browser journeys: one file each, in band, against one server that runs as users run it. */
module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'journeys',
  globalSetup: '<rootDir>/src/harness/global-setup.mjs',
  globalTeardown: '<rootDir>/src/harness/global-teardown.mjs',
  testSequencer: '<rootDir>/src/harness/journey-order.cjs',
  testTimeout: 120_000,
};
