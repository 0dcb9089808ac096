/** What is printed when the service has started. */
import type { Demo } from '@tavlan/api';
import { textTable } from './text-table.js';

const COLUMNS = ['Användarnamn', 'Namn', 'Roll', 'Kommun'].map((title) => ({ title }));

export function welcome(url: string, demo: Demo | undefined): string {
  const address = `\nTavlan är igång: ${url}\n`;
  if (!demo) return `${address}Avsluta med Ctrl-C.\n`;
  const rows = demo.signIns.map(({ username, name, roles, municipality }) => [
    username,
    name,
    roles.join(', '),
    municipality,
  ]);
  const password = demo.password ?? 'det som visades när demon laddades (eller sätt TAVLAN_DEMO_PASSWORD)';
  return [
    address,
    '\nDemokommunen är påhittad, liksom alla personer och ärenden i den. Logga in som:\n\n',
    textTable(COLUMNS, rows),
    `\n  Lösenord för alla: ${password}\n\nAvsluta med Ctrl-C.\n`,
  ].join('');
}
