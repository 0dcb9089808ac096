/** A time as people write it: 8, 8.10, 08:10, 0810, "kl. 8.10". `null` when it is none. */
export function readTime(text: string): string | null {
  const match = /^(?:kl\.? ?)?(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(text.trim().toLowerCase());
  if (!match) return null;
  const [hour, minute] = [+match[1]!, +(match[2] ?? 0)];
  return hour > 23 || minute > 59 ? null : `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
