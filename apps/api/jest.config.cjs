module.exports = { ...require('../../jest.preset.cjs'), displayName: 'api', setupFilesAfterEnv: ['<rootDir>/jest.setup.cjs'] };
