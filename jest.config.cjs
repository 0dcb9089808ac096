/** Every project that has tests; the browser journeys of apps/e2e run after a build and therefore by their own command. */
module.exports = {
  // No test asserts a time: a slow machine must not fail one. A hung test still ends.
  testTimeout: 120_000,
  projects: [
    '<rootDir>/packages/process',
    '<rootDir>/packages/contract',
    '<rootDir>/apps/api',
    '<rootDir>/apps/cli',
    '<rootDir>/apps/web',
    '<rootDir>/tools',
    '<rootDir>/tools/municipality',
  ],
};
