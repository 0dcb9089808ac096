/** Why somebody worries, and what is written down along the way: five to fifteen words, no diagnosis, no surname. */
import type { Step } from '../story.js';
import type { Variation } from './variation.js';

type Report = readonly [source: string, reporter: string, notes: readonly string[]];
const OFFICIAL = 'anmalningsskyldig';

const SMALL: readonly Report[] = [
  [OFFICIAL, 'forskola', ['Förskolan: barnet hämtas sent, ingen svarar i telefon.', 'Förskolan: barnet är ofta trött och hungrigt på morgonen.', 'Förskolan: lång frånvaro utan besked hemifrån.']],
  [OFFICIAL, 'halso-sjukvard', ['BVC: tre uteblivna besök, ingen kontakt med hemmet.', 'Vårdcentralen: förälder söker hjälp, barn i hemmet.']],
  [OFFICIAL, 'polis', ['Polisrapport från natten, barn i hemmet.']],
  ['anonym', 'ovrig', ['Anonym uppgift på telefon: små barn ensamma hemma på kvällen.']],
  ['privat', 'ovrig', ['Släkting ringer: oro för barnets vardag.']],
]; // prettier-ignore
const SCHOOL: readonly Report[] = [
  [OFFICIAL, 'skola', ['Skolkurator: hög frånvaro den senaste månaden.', 'Skolan: eleven vill inte gå hem efter skoldagen.', 'Skolsköterskan: eleven äter inte och sover dåligt.', 'Läraren: eleven tar ansvar för småsyskon hemma.', 'Rektor: konflikter i skolan, hemmet svarar inte på kallelser.']],
  [OFFICIAL, 'bup', ['BUP: uteblir från bokade besök.']],
  [OFFICIAL, 'halso-sjukvard', ['Akutmottagningen: förälder inlagd, vem tar hand om barnet?', 'Ungdomsmottagningen: oro för umgänget på fritiden.']],
  [OFFICIAL, 'polis', ['Polisen: påträffad sent ute utan vuxen.', 'Polisrapport: bråk i hemmet, barnet fanns på plats.']],
  ['privat', 'ovrig', ['Granne: höga röster på nätterna.', 'Fotbollstränaren: hämtas inte efter träningen.']],
  ['annan-kommun', 'socialtjanst', ['Annan kommun: familjen har flyttat hit.']],
]; // prettier-ignore
const TEEN: readonly Report[] = [
  [OFFICIAL, 'skola', ['Skolan: närvaro under hälften i två månader.', 'Skolkurator: ungdomen berättar att hen sover hos kompisar.']],
  [OFFICIAL, 'polis', ['Polisen: påträffad berusad på torget.', 'Polisen: snatteri, upprepade gånger.', 'Polisen: i sällskap med äldre, sent på natten.']],
  [OFFICIAL, 'bup', ['BUP: avbruten kontakt, föräldrarna når inte fram.']],
  [OFFICIAL, 'socialtjanst', ['Fältgruppen: ute varje kväll, svårt att nå hemmet.']],
  ['privat', 'ovrig', ['Moster ringer: ungdomen har inte varit hemma på två nätter.']],
]; // prettier-ignore

export interface Occasion {
  readonly note: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who works when offices are closed. */
const ANY_DAY = ['polis', 'ovrig', 'socialtjanst'];

/** On an exact day, which may be a Sunday, no school reports. */
export function occasion(v: Variation, age: number, { exact }: { readonly exact?: true | undefined } = {}): Occasion {
  const reports = age < 6 ? SMALL : age < 13 ? SCHOOL : TEEN;
  const chosen = exact ? reports.filter(([, by]) => ANY_DAY.includes(by)) : reports;
  const [source, reporter, notes] = v.pick(chosen);
  return { note: v.pick(notes), data: { source, reporter } };
}

const NOTES: Readonly<Record<string, readonly string[]>> = {
  'skyddsbedomning-gjord': ['Inget behov av omedelbart skydd.', 'Inget som talar för akut fara. Motivering i akten.', 'Barnet är hos en vuxen som kan skydda.', 'Avstämt med 1:e soc. Inget omedelbart skydd.'],
  'utredning-inledd': ['Behov av stöd ska utredas.', 'Oron kvarstår efter mötet med familjen.', 'Flera uppgifter pekar åt samma håll.', 'Familjen vill själv ha hjälp.'],
  'berorda-informerade': ['Båda vårdnadshavarna informerade, var för sig.', 'Informerade på mötet, tolk på plats.', 'Informerade per telefon, brev skickat.'],
  'utredningsplan-upprattad': ['Planen gått igenom med vårdnadshavarna.', 'Frågor, referenser och tider klara.', 'Gått igenom med mamma. Pappa har fått den hem.'],
  'vardplan-upprattad': ['Vårdplan klar, gått igenom med barnet.', 'Vårdplan klar, vårdnadshavarna har läst.'],
  'besok-hos-barnet': ['Eget samtal med barnet, 40 min.', 'Allt lugnt. Barnet vill fortsätta med simningen.', 'Barnet trivs, saknar syskonen. Umgänge ordnas.', 'Skolan går bättre. Eget samtal.', 'Eget samtal. Barnet vill veta hur länge.'],
  'overvagande-vard': ['Vården behövs alltjämt, se protokollet.', 'Barnets inställning antecknad.'],
  'omprovning-vard': ['Vården ska fortsätta, se protokollet.'],
  'insats-uppfoljd': ['Målen delvis nådda, fortsätter.', 'Familjen är nöjd. Fortsätter som planerat.', 'Två inställda träffar. Ny plan gjord.'],
  'genomforandeplan-upprattad': ['Klar, gått igenom med barnet och hemmet.'],
}; // prettier-ignore

/** In words of their own, and some without any. */
export function varied(v: Variation, steps: readonly Step[]): Step[] {
  return steps.map((told) => {
    const choices = NOTES[told.type];
    if (choices === undefined) return told;
    const { note: _, ...rest } = told;
    return v.chance(0.75) ? { ...rest, note: v.pick(choices) } : rest;
  });
}
