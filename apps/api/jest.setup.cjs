/* global jest */
/** Whichever test file comes first starts the database, which takes its time on a machine with much to do. */
jest.setTimeout(60_000);
