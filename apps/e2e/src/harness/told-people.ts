/** What may not stand where nobody looks after it: logs, addresses, titles, storage. */

/** Ten or twelve digits with a possible day in them, coordination numbers (day 61–91) too; longer numbers are none. */
const PERSONAL_NUMBER =
  /(?<![\d.-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?![\d-])/;
/** What a log line says of itself: when, which process, how long, and the request's number, a whole UUID. */
const OWN_NUMBERS = /"(?:time|pid|ms)":[\d.]+|"reqId":"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/g;

/** The first name or personal number that a text tells, if any. */
export function toldPerson(text: string, names: readonly string[]): string | undefined {
  const words = names.filter((name) => name.length > 1).map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const named = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  const said = text.replace(OWN_NUMBERS, '');
  return (words.length > 0 ? named.exec(said)?.[0] : undefined) ?? PERSONAL_NUMBER.exec(said)?.[0];
}
