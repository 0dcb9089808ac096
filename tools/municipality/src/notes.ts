/** What people write on notes: five to fifteen words, a day, what is to be done. No names, no addresses, no diagnoses. */
import { formatDay, type EventType, type RegisterEvent } from '@tavlan/process';
import { textOf, type DayNumber } from './day-number.js';
import type { Random } from './random.js';

/** `{3}` is the day three days later. */
const NOTES: Partial<Readonly<Record<EventType, { readonly share: number; readonly texts: readonly string[] }>>> = {
  'anmalan-inkommen': {
    share: 0.6,
    texts: [
      'Anmälan från skolkurator. Se akten.',
      'Hög frånvaro sedan i höstas. Skolan har haft möte med hemmet.',
      'Polisrapport från natten. Barnet fanns i hemmet.',
      'Oro för omsorg och rutiner. Förskolan har pratat med föräldern.',
      'Rapport från socialjouren. Överlämning läst.',
      'Ungdom ute sent vid upprepade tillfällen. Fältarbetare har sett detta.',
      'BVC: uteblivna besök, ingen kontakt med hemmet.',
      'Anmälaren vill veta om utredning inleds.',
      'Rör två syskon, samma händelse.',
    ],
  },
  'skyddsbedomning-gjord': {
    share: 0.45,
    texts: [
      'Inget behov av omedelbart skydd. Gäller i dag, se akten.',
      'Barnet är hos en vuxen som kan skydda. Ny kontakt {1}.',
      'Inget som talar för akut fara. Motivering i akten.',
      'Avstämt med 1:e soc. Inget omedelbart skydd behövs.',
    ],
  },
  'utredning-ej-inledd': {
    share: 0.5,
    texts: [
      'Motivering och skyddsbedömning i akten.',
      'Familjen har redan stöd och vill ha kvar det.',
      'Uppgifterna ger inte skäl att utreda. Råd om öppet stöd lämnade.',
      'Föräldrarna tar själva kontakt med familjecentralen.',
    ],
  },
  'utredning-inledd': {
    share: 0.4,
    texts: ['Behov av stöd ska utredas. Båda vårdnadshavarna får information i dag.', 'Flera anmälningar på kort tid. Bedöms tillsammans.', 'Familjen är positiv till utredning.'],
  }, // prettier-ignore
  'berorda-informerade': { share: 0.3, texts: ['Informerad per telefon.', 'Informerade på mötet, tolk på plats.', 'Brev skickat, bekräftat per telefon.'] },
  'utredningsplan-upprattad': { share: 0.5, texts: ['Gått igenom med pappa. Mamma bokad {5}.', 'Frågor, referenser och tider klara.', 'Skola, BVC och BUP tillfrågas.'] },
  'barnsamtal-genomfort': { share: 0.5, texts: ['Samtal i skolan, 40 min. Se journal.', 'Samtal hemma, eget rum. Nytt samtal {14}.', 'Andra samtalet. Barnet berättar mer än förra gången.'] },
  kontakt: {
    share: 0.55,
    texts: [
      'Ringd två gånger, inget svar. Nytt försök {2}.',
      'Möte {6} kl. 14, tolk bokad.',
      'Underlag begärt, svar väntas {14}.',
      'Påmint om underlaget. Kommer {5}.',
      'Avstämning. Inget nytt.',
      'Familjen har frågor om utredningen, återkoppling {3}.',
      'Skolan: närvaron är bättre sedan förra veckan.',
      'Tid ombokad till {7}.',
      'Hembesök, se journal.',
      'SIP planeras {20} med BUP och skolan. Samtycke finns.',
    ],
  },
  'utredning-kommunicerad': { share: 0.35, texts: ['En rad per part, se listan.', 'Utskickad till vårdnadshavarna. Påminnelse {7}.'] },
  'utredning-avslutad': { share: 0.4, texts: ['Beslut och motivering i akten.', 'Familjen informerad om beslutet på möte.', 'Familjen har fått det stöd den vill ha.'] },
  'insats-beviljad': { share: 0.3, texts: ['Beställning skickad till utföraren.', 'Mål för insatsen i uppdraget.'] },
  'insats-uppfoljd': { share: 0.6, texts: ['Målen delvis nådda, fortsätter till {80}.', 'Familjen är nöjd. Fortsätter som planerat.', 'Två inställda träffar. Ny plan gjord.'] },
  'insats-avslutad': { share: 0.4, texts: ['Målen nådda, avslutas enligt plan.', 'Familjen vill avsluta. Uppföljande samtal erbjudet.'] },
  'placering-paborjad': { share: 0.5, texts: ['Barnet är på plats. Genomförandeplan {21}.', 'Inflyttning enligt plan. Kontakt med skolan {3}.'] },
  'besok-hos-barnet': { share: 0.6, texts: ['Eget samtal med barnet 40 min. Nästa besök {70}.', 'Barnet trivs, saknar syskonen. Umgänge ordnas.', 'Skolan går bättre. Nästa besök {75}.', 'Oanmält besök. Allt lugnt.'] },
  'overvagande-vard': { share: 0.35, texts: ['Vården behövs alltjämt, se protokollet.', 'Underlag från besök och skola. Barnets inställning antecknad.'] },
  'omprovning-vard': { share: 0.35, texts: ['Vården ska fortsätta, se protokollet.'] },
  'omhandertagande-beslutat': { share: 0.9, texts: ['Handlingarna ska ha kommit in till rätten senast {7}.', 'Beslut på jourtid. Underställning förbereds i dag.'] },
  'omhandertagande-understallt': { share: 0.8, texts: ['Inkom till rätten, bevis finns.'] },
  'vardansokan-inkommen': { share: 0.6, texts: ['Vårdplan bifogad. Läkarundersökning gjord.'] },
  'muntlig-forhandling': { share: 0.4, texts: ['Handläggare och nämndens ombud var med.'] },
  'polisanmalan-gjord': { share: 0.3, texts: ['Kopia i akten.'] },
  'arende-avslutat': { share: 0.15, texts: ['Inget pågår. Akten avslutad.'] },
}; // prettier-ignore

export class Notes {
  constructor(private readonly random: Random) {}

  for(type: EventType, _event: RegisterEvent, day: DayNumber): string | undefined {
    const kind = NOTES[type];
    if (!kind || !this.random.chance(kind.share)) return undefined;
    return withDays(this.random.pick(kind.texts), day);
  }
}

/** "tors 26 nov" is enough on a note: no year. */
function withDays(text: string, day: DayNumber): string {
  return text.includes('{') ? text.replace(/\{(\d+)\}/g, (_, later: string) => noteDay(day + Number(later))) : text;
}

const noteDay = (day: DayNumber): string => formatDay(textOf(day), 'short').replace(/ \d{4}$/, '');

/** Behind the red edge: what somebody must do now. */
export const RED_REASONS = [
  'Underlaget behövs före kommuniceringen. Chef ringer.',
  'Ingen har träffat barnet på länge. Boka samtal.',
  'Handläggaren är sjuk, tre samtal bokade i veckan.',
  'Parterna hinner inte svara i tid.',
  'Umgänget är inställt två gånger. Ordna det eller lyft frågan.',
  'Hemmet säger upp sig. Prata med barnet först.',
  'Utkastet är klart men inte utskickat.',
] as const;

export const WHY_EXTENDED = ['Polisförhör väntar', 'Underlag från vården dröjer', 'Familjen har varit utomlands', 'Barnpsykiatrisk bedömning pågår'] as const; // prettier-ignore
export const WHY_POSTPONED = ['Samråd på barnahus före kontakt', 'Kontakt före förhöret kan skada barnet'] as const;
export const WHY_NOT_HEARD = ['Barnet är för litet för samtal; observerat i hemmet', 'Barnet har inte velat träffa utredaren'] as const; // prettier-ignore
export const WHY_NOT_OPENED = ['Inget i uppgifterna talar för behov av insats', 'Familjen har redan stöd', 'Oron har undanröjts'] as const; // prettier-ignore
