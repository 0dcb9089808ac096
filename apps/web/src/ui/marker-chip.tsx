import { Baby, Cake, EyeOff, Gavel, House, Languages, Link2Off, MapPinOff, MessageCircleQuestion, PhoneOff, ShieldAlert, ShieldCheck, Siren, Tag, Truck, UserRoundCheck, Users, type LucideIcon } from 'lucide-react'; // prettier-ignore
import { Chip, IconChip, type ChipTone } from './chip.js';
import { t } from './language/text.js';

interface MarkerSpec {
  readonly word: string;
  readonly icon: LucideIcon;
  readonly tone?: ChipTone;
}

/** What may stand on a card beside the step. Found by the beginning of the marker's name. */
const MARKERS: Readonly<Record<string, MarkerSpec>> = {
  'ring-inte-hem': { word: t('Ring inte hem'), icon: PhoneOff, tone: 'red' },
  skyddad: { word: t('Skyddade uppgifter'), icon: ShieldAlert, tone: 'amber' },
  'skyddat-boende': { word: t('Skyddat boende'), icon: ShieldCheck, tone: 'amber' },
  hemlig: { word: t('Hemlig vistelseort'), icon: MapPinOff, tone: 'amber' },
  umgange: { word: t('Umgängesbegränsning'), icon: Link2Off },
  omhandertagande: { word: t('6 § löper'), icon: Siren, tone: 'red' },
  '6-': { word: t('6 § löper'), icon: Siren, tone: 'red' },
  'ny-anmalan': { word: t('Ny anmälan'), icon: MessageCircleQuestion, tone: 'blue' },
  ensamkommande: { word: t('Ensamkommande, god man'), icon: UserRoundCheck },
  polisanm: { word: t('Polisanmäld'), icon: Gavel },
  vardnad: { word: t('Vårdnadsmål'), icon: Users },
  placerad: { word: t('Placerad'), icon: House },
  tolk: { word: t('Tolk'), icon: Languages },
  syskon: { word: t('Syskon'), icon: Baby },
  fyller: { word: t('Fyller snart'), icon: Cake },
  'flyttar-kommun': { word: t('Flyttar kommun'), icon: Truck },
  medhandlaggare: { word: t('Medhandläggare'), icon: Users },
  dold: { word: t('Dolda uppgifter'), icon: EyeOff },
};

const ROOTS = Object.keys(MARKERS).sort((a, b) => b.length - a.length);

/** The marker's word and sign; one this page does not know is shown by its own name. */
export function markerOf(marker: string): MarkerSpec {
  const plain = marker.toLowerCase();
  const root = ROOTS.find((each) => plain.startsWith(each));
  const birthday = /^fyller-(\d+)/.exec(plain);
  if (birthday) return { ...MARKERS['fyller']!, word: t('Fyller {age} snart', { age: birthday[1]! }) };
  if (root !== undefined) return MARKERS[root]!;
  const words = marker.replaceAll('-', ' ');
  return { word: words.charAt(0).toLocaleUpperCase('sv') + words.slice(1), icon: Tag };
}

export function MarkerChip({ marker, iconOnly = false }: { readonly marker: string; readonly iconOnly?: boolean }) {
  const { word, icon: Icon, tone = 'plain' } = markerOf(marker);
  const icon = <Icon className="icon" aria-hidden />;
  return iconOnly ? (
    <IconChip label={word} tone={tone} icon={icon} />
  ) : (
    <Chip tone={tone} icon={icon}>
      {word}
    </Chip>
  );
}
