/** What a log must not tell: names of children and staff, and anything of the form of a personal number. */
import type { TestDatabase } from './test-database.js';

/** Ten or twelve digits with a possible day in them, coordination numbers (day 61–91) too; longer numbers are none. */
const PERSONAL_NUMBER =
  /(?<![\d.-])(?:19|20)?\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+ ]?\d{4}(?![\d-])/;

/**
 * The instant of a line, the process, the time taken and the request's number are the log's own. The
 * last is taken for it only as a whole UUID: it is random, and now and then ten of its digits look like a day and four more.
 */
const OWN_MEMBERS = /"(?:time|pid|ms)":[\d.]+|"reqId":"[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}"/g;

/** The lines that tell of somebody, each with what it tells. */
export function toldPeople(lines: readonly string[], names: readonly string[]): string[] {
  const words = [...new Set(names)]
    .filter((name) => name.length > 1)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const named =
    words.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  return lines.flatMap((line) => {
    const said = line.replace(OWN_MEMBERS, '');
    const found = named?.exec(said)?.[0] ?? PERSONAL_NUMBER.exec(said)?.[0];
    return found === undefined ? [] : [`${found}: ${line.trim()}`];
  });
}

/** Every name and number that a database holds. */
export async function peopleIn(db: TestDatabase): Promise<string[]> {
  const rows = await db.owner<{ word: string }>(
    `select name as word from child union select split_part(name, ' ', 1) from child
     union select personal_number from child where personal_number is not null
     union select name from app_user`,
  );
  return rows.map(({ word }) => word);
}
