module.exports = {
  ...require('../../jest.preset.cjs'),
  displayName: 'municipality',
  setupFilesAfterEnv: ['<rootDir>/jest.setup.cjs'],
};
