/** Who may log what in a case that is seen. */
import type { Role } from '@tavlan/contract';
import type { EventType } from '@tavlan/process';

/** What they log in the daytime is only ruled by which cases they see. */
const BY_DAY: readonly Role[] = ['handlaggare', 'arbetsledare', 'chef'];

/** The secretary records what happened at the meeting, and nothing of the investigation. */
const BY_SECRETARY: readonly EventType[] = [
  'namndbeslut',
  'jav-anmalt',
  'ordforandebeslut-anmalt',
  'delegationsbeslut-anmalt',
  'sammantrade-hallet',
  'protokoll-justerat',
  'justering-tillkannagiven',
];

/** What cannot wait for the morning: assess, protect, support the chair's decision under 6 § LVU, and write it down. */
const BY_JOUR: readonly EventType[] = [
  'skyddsbedomning-gjord',
  'kontakt',
  'anteckning',
  'barnsamtal-genomfort',
  'aterkoppling-begard',
  'polisanmalan-gjord',
  'polisanmalan-ej-gjord',
  'utredning-inledd',
  'berorda-informerade',
  'samtycke-lamnat',
  'samtycke-vagrat',
  'samtycke-aterkallat',
  'omhandertagande-beslutat',
  'omhandertagande-verkstallt',
  'omhandertagande-upphort',
  'barnet-aterlamnat',
  'tillfalligt-flyttningsforbud-beslutat',
  'tillfalligt-utreseforbud-beslutat',
  'lakarundersokning-beslutad',
  'skyddat-boende-beslutat',
  'skyddad-identitet-satt',
  'hem-utrett',
  'registerkontroll-gjord',
  'placering-paborjad',
  'region-underrattad',
  'planerad-handelse',
  'rod-lapp-satt',
];

/** Opened by its own route, which opens something; an entry by hand would not. */
const BY_ROUTE: readonly EventType[] = ['nodoppnat'];

export function mayLog(roles: readonly Role[], type: EventType): boolean {
  if (BY_ROUTE.includes(type)) return false;
  if (BY_DAY.some((role) => roles.includes(role))) return true;
  if (roles.includes('jour') && BY_JOUR.includes(type)) return true;
  if (roles.includes('namndsekreterare') && BY_SECRETARY.includes(type)) return true;
  return isMember(roles) && type === 'jav-anmalt';
}

export const isMember = (roles: readonly Role[]): boolean => roles.includes('ledamot') || roles.includes('ordforande');

/** A member declares jäv for oneself alone. */
export function speaksForOneself(
  roles: readonly Role[],
  { type, user }: { readonly type: string; readonly user?: unknown },
  userId: string,
): boolean {
  if (type !== 'jav-anmalt' || !isMember(roles)) return true;
  if (roles.includes('namndsekreterare') || BY_DAY.some((role) => roles.includes(role))) return true;
  return user === userId;
}
