const { default: Sequencer } = require('@jest/test-sequencer');

/** Pictures and rules look at the demonstration before anybody has worked in it. */
const FIRST = /screens\/[^/]*\.test\.ts$/;
/** What looks at the register or the log of all journeys comes after them. */
const LAST = /the-(register-holds|log-names-nobody)\.test\.ts$/;
const place = ({ path }) => (FIRST.test(path) ? -1 : LAST.test(path) ? 1 : 0);

module.exports = class JourneyOrder extends Sequencer {
  sort(tests) {
    return [...tests].sort((a, b) => place(a) - place(b) || (a.path < b.path ? -1 : 1));
  }
};
