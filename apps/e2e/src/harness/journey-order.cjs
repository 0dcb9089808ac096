const { default: Sequencer } = require('@jest/test-sequencer');

/** What looks at the register or the log of all journeys comes after them. */
const LAST = /the-(register-holds|log-names-nobody)\.test\.ts$/;
const place = ({ path }) => (LAST.test(path) ? 1 : 0);

module.exports = class JourneyOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
};
