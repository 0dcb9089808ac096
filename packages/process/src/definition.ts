/** The language in which the process is written down: tracks, events, clocks and rules are literals of these types. */
import type { LocalDate } from './calendar/local-date.js';
import type { Length } from './calendar/statutory-time.js';

/** Who decided. `ledamot` is the vice chair or a member the nämnd has appointed, not the role of that name. */
export const BODIES = ['handlaggare', 'arbetsledare', 'chef', 'utskott', 'namnd', 'ordforande', 'ledamot', 'domstol'] as const; // prettier-ignore
export type Body = (typeof BODIES)[number];

/** The board's columns from left to right. */
export const COLUMNS = ['orosanmalan', 'forhandsbedomning', 'utredning', 'namnd', 'forvaltningsratt', 'placering-uppfoljning', 'avslutat'] as const; // prettier-ignore
export type Column = (typeof COLUMNS)[number];

/** How sure a rule is: V read in the statute, S secondary source, M must be checked by a lawyer. */
export type Confidence = 'V' | 'S' | 'M';

/**
 * What one datum of an event may be. `text` is free text and may name people: it is stored apart from the facts so that
 * retention can erase it. `day` with `ahead` may lie in the future. `code` is a short reference without a name in it.
 */
export type FieldSpec = { readonly label: string; readonly required?: true } &
  /** `open`: other values are taken in too, where the process fixes none. */
  (
    | { readonly kind: 'choice'; readonly values: Readonly<Record<string, string>>; readonly open?: true }
    | { readonly kind: 'flag' }
    | { readonly kind: 'day'; readonly ahead?: true }
    | { readonly kind: 'time' }
    | { readonly kind: 'code' }
    | { readonly kind: 'text' }
    | { readonly kind: 'parties' }
  );
export type Fields = Readonly<Record<string, FieldSpec>>;

/**
 * What an event does to an instance of its kind: `opens` a new one, `moves` it to a state, `joins` the open one or opens
 * one, `closes` it, or only `notes` something in it if there is one. `lone` events stand outside every instance.
 * An event that moves or closes what was never opened opens it first, marked as assumed.
 */
export type Effect = 'opens' | 'joins' | 'moves' | 'closes' | 'notes' | 'lone';

export interface EventSpec {
  /** What happened, as on a note: "Skyddsbedömning gjord". */
  readonly title: string;
  /** What to do, as on a button: "Gör skyddsbedömning". */
  readonly act: string;
  /** The kind of instance it belongs to; left out for events of the case itself. */
  readonly kind?: KindId;
  readonly effect: Effect;
  /** The state it leads to, for `opens`, `moves` and `closes`. */
  readonly to?: string;
  readonly fields?: Fields;
  /** A decision: asked who took it, and tested against the delegation matrix under this key. */
  readonly decision?: DecisionKey;
  /** Protects the child now: never held up by an unfinished form. */
  readonly protective?: true;
}

/** What the delegation matrix rules on (law.md §3). */
export type DecisionKey =
  | 'dagligt' // skyddsbedömning, open or not, extensions, follow-up: any official
  | 'oppen-insats'
  | 'enskilt-hem' // familjehem, jourhem, annat enskilt hem with consent
  | 'overvagande' // reviews: SoL 22:13–14, LVU 13, 13 c, 14 third para, 26, 31 c, lag 2024:79 5:3
  | 'umgange-vistelseort' // LVU 14 second para
  | 'ansokan-tvang' // LVU 4, 21, 22, 24, 31 b …
  | 'akut-tvang' // LVU 6, 6 a, 27, 31 d; lag 2024:79 4:1
  | 'placering-tvang' // LVU 11 first and second para
  | 'planerad-flytt'
  | 'upphor-akut' // LVU 9 third para
  | 'vardnad' // FB 6:7–8
  | 'overklaga-dom'
  | 'domstolens'; // the court alone

/** Kinds of track instance. Several instances of a kind may run at once. */
export type KindId =
  | 'anmalan'
  | 'utredning'
  | 'arende-i-namnd'
  | 'sammantrade'
  | 'omhandertagande'
  | 'vard'
  | 'umgangesbegransning'
  | 'hemlig-vistelseort'
  | 'tillfalligt-flyttningsforbud'
  | 'flyttningsforbud'
  | 'tillfalligt-utreseforbud'
  | 'utreseforbud'
  | 'mellantvang'
  | 'skyddat-boende'
  | 'delgivning'
  | 'mal'
  | 'insats'
  | 'placering'
  | 'uppfoljning'
  | 'frist'
  | 'plan'
  | 'overflyttning';

export interface KindSpec {
  readonly title: string;
  /** State → what it is called on screen; in the order of the ordinary way through. */
  readonly states: Readonly<Record<string, string>>;
  /** States that a hook or another part of the product leads to, not an event's own effect. */
  readonly byHook?: readonly string[];
  /** The column its notes stand in on the case's whiteboard. */
  readonly column: Column;
  /**
   * The column an open instance pulls the case's card towards, by state; `null` pulls nowhere. Left out: `column`.
   * Source: the order of columns in process.md §1.
   */
  readonly pulls?: (state: string) => Column | null;
}

/** What happens to the clock's thing when its last day passes unmet (LVU 7, 9 §§ and their like). */
export type Lapse = 'ends-measure' | 'releases-child' | 'releases-placed-child';

/** Consequence of a broken limit, the gravest first: the measure ends · the child is unprotected · statute · local. */
export type Weight = 1 | 2 | 3 | 4;

export interface ClockSpec {
  /** What is awaited: "Underställning till förvaltningsrätten". */
  readonly title: string;
  /** The kinds of instance it watches over. */
  readonly kinds: readonly KindId[];
  readonly weight: Weight;
  /** Event types that open it, said for the reader of docs/process.md; conditions stand in `opensWhen`. */
  readonly openedBy: readonly string[];
  readonly opensWhen?: string;
  readonly closedBy: readonly string[];
  /** A later event that can only have happened if the clock was met: outcome `unknown`, never a lapse. */
  readonly presupposedBy?: readonly string[];
  readonly extendedBy?: string;
  readonly lapse?: Lapse;
  /** Runs out unused instead of being broken (a party's time to appeal). */
  readonly expires?: true;
  /** The next round starts with the closing event. */
  readonly repeats?: true;
  /** Opened by the track's own hook; `openedBy` is then for the reader only. */
  readonly byHook?: true;
  /** Closed by the track's own hook; `closedBy` is then for the reader only. */
  readonly closesByHook?: true;
  /** Not ended by the end of the thing watched. */
  readonly outlives?: true;
  /** Whether a closing event closes what an opening event began, where the type alone does not say. */
  readonly closesWhen?: (closer: RegisterEvent, opener: RegisterEvent | undefined) => boolean;
  /** Shown from the first day on, whatever its length. */
  readonly warnsAtOnce?: true;
  /** A closing event that came before the opening one counts: met on the opening day. */
  readonly closerMayPrecede?: true;
  /** Ends at this birthday. */
  readonly endsAtAge?: 18 | 21;
  /** Not law: a rhythm of the municipality's own. */
  readonly local?: true;
  /** The court's, another authority's or a party's to keep: shown, not ours to be late with. */
  readonly external?: true;
}

/** One version of a clock's rule. The version in force on the opening day governs. */
export interface RuleVersion {
  readonly clock: string;
  readonly validFrom: LocalDate;
  /** Last day in force; left out while in force. */
  readonly validTo?: LocalDate;
  readonly length: Length;
  /** Interval of the rounds after the first, where it differs. */
  readonly thereafter?: Length;
  readonly roll: boolean;
  /** Rounds already running when it comes into force follow it, with a last day not before its first day. */
  readonly appliesToRunning?: true;
  /** Citation in the form "LVU 7 §", "SoL (2025:400) 20:2". */
  readonly law: string;
  readonly confidence: Confidence;
  /** What a lawyer should look at. */
  readonly remark?: string;
}

/** An event as it stands in the register or in a history file. Data keys of its type stand at the top level. */
export interface RegisterEvent {
  readonly id: string;
  readonly type: string;
  readonly on?: LocalDate;
  readonly onBetween?: readonly [LocalDate, LocalDate];
  /** HH:MM */
  readonly at?: string;
  readonly ref?: string | readonly string[];
  readonly by?: Body;
  readonly law?: string;
  readonly note?: string;
  /** The day it was recorded; only known in the product. */
  readonly recordedOn?: LocalDate;
  readonly [datum: string]: unknown;
}

/** The `barn` header. */
export interface Child {
  /** A day, a year, or unknown (counts as under 18). */
  readonly born?: string;
  readonly municipality?: string;
  readonly siblings?: readonly string[];
}

/** Everything recorded about one case, in the order recorded. */
export interface Register {
  readonly child: Child;
  readonly events: readonly RegisterEvent[];
}

/** What the municipality has decided for itself, and the rules in force. Itself a register with versions. */
export interface Context {
  readonly rules: readonly RuleVersion[];
  /** Days on which the nämnd meets (LVU-04), ascending. */
  readonly meetings: readonly LocalDate[];
  /** Days on which the utskott meets. */
  readonly committeeMeetings: readonly LocalDate[];
  /** Local lengths by clock id, e.g. PLC-12; only clocks marked local may be changed. */
  readonly localLengths: Readonly<Record<string, Length>>;
  /** Narrows the law's delegation matrix; never widens it. */
  readonly delegation: Partial<Readonly<Record<DecisionKey, readonly Body[]>>>;
  /** Repeats that need no event (INS-06Q) are written up to this day; default two years after the last event. */
  readonly horizon?: LocalDate;
  /** Case begun in the product: consent that was never recorded is missing, not merely unknown. */
  readonly bornHere: boolean;
}
