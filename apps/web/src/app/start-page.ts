import type { Role } from '@tavlan/contract';
import { t } from '../ui/language/text.js';

/** The addresses of the main menu. They stand in bookmarks and are never renamed. */
export type MainAddress =
  '/' | '/min-vecka' | '/bevakning' | '/namnd' | '/jour' | '/vem-ser-vad' | '/loggranskning' | '/installningar';

interface MainPage {
  readonly to: MainAddress;
  readonly label: string;
  readonly roles: readonly Role[];
}

const PAGES: readonly MainPage[] = [
  { to: '/', label: t('Tavlan'), roles: ['handlaggare', 'arbetsledare', 'chef', 'jour'] },
  { to: '/min-vecka', label: t('Min vecka'), roles: ['handlaggare'] },
  { to: '/bevakning', label: t('Bevakning'), roles: ['arbetsledare', 'chef'] },
  { to: '/namnd', label: t('Nämnd'), roles: ['ledamot', 'ordforande', 'namndsekreterare', 'chef'] },
  { to: '/jour', label: t('Jour'), roles: ['jour', 'arbetsledare', 'chef'] },
  { to: '/vem-ser-vad', label: t('Vem ser vad'), roles: ['forvaltare', 'chef'] },
  { to: '/installningar', label: t('Inställningar'), roles: ['forvaltare'] },
  { to: '/loggranskning', label: t('Loggranskning'), roles: ['granskare'] },
];

/** Where the day begins: what is late for who leads the work, the own week for who does it, the figures for who answers for it. */
const STARTS: readonly (readonly [MainAddress, readonly Role[]])[] = [
  ['/bevakning', ['arbetsledare', 'chef']],
  ['/min-vecka', ['handlaggare']],
  ['/jour', ['jour']],
  ['/namnd', ['ledamot', 'ordforande', 'namndsekreterare']],
  ['/loggranskning', ['granskare']],
  ['/installningar', ['forvaltare']],
];

const holdsAny = (roles: readonly Role[], wanted: readonly Role[]): boolean =>
  wanted.some((role) => roles.includes(role));

/** The pages a reader of these roles has, in the order of the menu. */
export function menuOf(roles: readonly Role[]): readonly Pick<MainPage, 'to' | 'label'>[] {
  return PAGES.filter((page) => holdsAny(roles, page.roles));
}

/** The first page after signing in. */
export function startOf(roles: readonly Role[]): MainAddress {
  return STARTS.find(([, wanted]) => holdsAny(roles, wanted))?.[0] ?? '/';
}

export function mayOpen(to: MainAddress, roles: readonly Role[]): boolean {
  return menuOf(roles).some((page) => page.to === to);
}
