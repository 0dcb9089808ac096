/** Words for days as people type them, in either language. They are read and never shown. */
export const MONTHS = [
  ['jan'],
  ['feb'],
  ['mar'],
  ['apr'],
  ['maj', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

/** From Monday on; as short as they are told apart. */
export const WEEKDAYS = [
  ['månd', 'mond'],
  ['tisd', 'tues'],
  ['onsd', 'wedn'],
  ['torsd', 'thur'],
  ['fred', 'frid'],
  ['lörd', 'satu'],
  ['sönd', 'sund'],
];

/** Days from today. */
export const NEAR: Readonly<Record<string, number>> = {
  'i dag': 0,
  idag: 0,
  today: 0,
  'i går': -1,
  igår: -1,
  yesterday: -1,
  'i förrgår': -2,
  'i morgon': 1,
  imorgon: 1,
  tomorrow: 1,
  'i övermorgon': 2, // prettier-ignore
};
