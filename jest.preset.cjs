/** One preset for every project: TypeScript sources through swc, ES modules, no build needed before a test. */
module.exports = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@tavlan/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      { ...JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8')), swcrc: false, exclude: [] },
    ],
  },
  testMatch: ['<rootDir>/{src,acceptance}/**/*.test.{ts,tsx}'],
};
