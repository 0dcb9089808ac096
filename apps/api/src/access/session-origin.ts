/** From where a session was opened, told broadly: enough to know one's own again, too little to follow anybody by. */

/** The network: the first three numbers of an IPv4 address, the first three groups of an IPv6 one. */
export function placeOf(address: string): string | undefined {
  const four = /^(?:::ffff:)?(\d{1,3}\.\d{1,3}\.\d{1,3})\.\d{1,3}$/i.exec(address)?.[1];
  if (four !== undefined) return `${four}.x`;
  if (!address.includes(':')) return undefined;
  const [start = ''] = address.split('%', 1);
  const groups = (start.split('::', 1)[0] ?? '').split(':').filter((group) => group !== '');
  return `${groups.slice(0, 3).join(':')}::`;
}

/** In the order in which they must be tried: the later ones call themselves by the names of the earlier ones too. */
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const;
const SYSTEMS = [
  [/\biPhone\b|\biPad\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
] as const;

/** "Firefox, Windows". Nothing of what was sent is kept, only which of the known names it fits. */
export function deviceOf(userAgent: string): string | undefined {
  const known = [BROWSERS, SYSTEMS].flatMap((names) => names.find(([form]) => form.test(userAgent))?.[1] ?? []);
  return known.length === 0 ? undefined : known.join(', ');
}
