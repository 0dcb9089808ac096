import { parseDay, type LocalDate } from '@tavlan/process';

type ChildNumber = { readonly personalNumber: string } | { readonly born: LocalDate | string };

/** A personal number (ten or twelve digits), a day of birth or a year of birth. Whether the number exists the server says. */
export function readChildNumber(text: string): ChildNumber | null {
  const said = text.trim();
  if (/^(\d{2})?\d{6}[-+ ]?\d{4}$/.test(said)) return { personalNumber: said.replace(' ', '-') };
  if (/^(19|20)\d{2}$/.test(said)) return { born: said };
  const day = parseDay(/^\d{8}$/.test(said) ? `${said.slice(0, 4)}-${said.slice(4, 6)}-${said.slice(6)}` : said);
  return day === null ? null : { born: day };
}
