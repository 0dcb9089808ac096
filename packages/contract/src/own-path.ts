/**
 * Where somebody may be sent after signing in: a place of this very site. Browsers read `\` as `/` and leave out control
 * characters, so that `/\t/elsewhere` would be another site.
 */
const OWN = /^\/(?!\/)[^\\\p{Cc}]*$/u;
const LONGEST = 2000;

export function isOwnPath(text: unknown): text is string {
  if (typeof text !== 'string' || text.length > LONGEST || !OWN.test(text)) return false;
  const [path = ''] = text.split(/[?#]/, 1);
  // The service itself is no page, and signing in leads away from the page one signs in at.
  return !path.includes('//') && !/^\/(api|logga-in)(\/|$)/i.test(path);
}
