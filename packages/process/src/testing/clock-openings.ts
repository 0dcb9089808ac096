/** For every clock the shortest history that opens it on a day, and the event that it waits for. */
import { daysLater } from './date-oracle.js';

interface Opening {
  /** `#o` names the event that the clock runs from. */
  readonly opens: (on: string) => string;
  readonly closedBy: string;
  /** Its rounds follow one another. */
  readonly repeats?: true;
  /** Runs out instead of being broken. */
  readonly expires?: true;
  /** The end of the thing watched, where it has one of its own. */
  readonly endedBy?: string;
}

const one =
  (type: string, data = '') =>
  (on: string): string =>
    `#o ${type} ${on} ${data}`;
const after = (types: readonly string[], last: string) => (on: string): string =>
  [...types.map((line) => `${line.split(' ')[0]!} ${on} ${line.split(' ').slice(1).join(' ')}`), `#o ${last.split(' ')[0]!} ${on} ${last.split(' ').slice(1).join(' ')}`].join('\n'); // prettier-ignore
const heldBefore = (lines: (earlier: string, on: string) => string) => (on: string): string => lines(daysLater(on, -40), on); // prettier-ignore

export const OPENINGS: Readonly<Record<string, Opening>> = {
  'ANM-03': { opens: one('anmalan-inkommen'), closedBy: 'skyddsbedomning-gjord' },
  'ANM-05': { opens: after(['anmalan-inkommen source=anmalningsskyldig feedbackRequested=true'], 'utredning-ej-inledd'), closedBy: 'aterkoppling-lamnad' },
  'ANM-06': { opens: one('anmalan-inkommen'), closedBy: 'utredning-ej-inledd' },
  'ANM-07': { opens: one('anmalan-inkommen', 'source=ansokan'), closedBy: 'utredning-inledd' },
  'ANM-08': { opens: one('anmalan-inkommen', 'violence=true'), closedBy: 'utredning-inledd', endedBy: 'utredning-ej-inledd' },
  'UTR-01': { opens: one('utredning-inledd'), closedBy: 'berorda-informerade', endedBy: 'utredning-avslutad' },
  'UTR-02': { opens: one('utredning-inledd'), closedBy: 'utredning-avslutad' },
  'UFU-01': { opens: (on) => `#o utredning-avslutad ${on}\nuppfoljning-inledd ${on} after=utredning`, closedBy: 'uppfoljning-avslutad' },
  'UFU-02': { opens: heldBefore((earlier, on) => `placering-paborjad ${earlier} form=hvb ground=SoL\n#o placering-avslutad ${on}\nuppfoljning-inledd ${on} after=placering`), closedBy: 'uppfoljning-avslutad' },
  'INS-06': { opens: one('insats-beviljad'), closedBy: 'insats-verkstalld', endedBy: 'insats-avslutad' },
  'INS-07': { opens: heldBefore((earlier, on) => `insats-beviljad ${earlier}\ninsats-verkstalld ${earlier}\n#o insats-avbruten ${on}`), closedBy: 'insats-ateruptagen' },
  'INS-12L': { opens: one('placering-paborjad', 'form=hvb ground=SoL'), closedBy: 'genomforandeplan-upprattad', endedBy: 'placering-avslutad' },
  'INS-13': { opens: one('placering-paborjad', 'form=hvb ground=SoL'), closedBy: 'vardplan-reviderad', endedBy: 'placering-avslutad' },
  'INS-14L': { opens: after(['insats-beviljad'], 'insats-verkstalld'), closedBy: 'insats-uppfoljd', repeats: true, endedBy: 'insats-avslutad' },
  'LVU-02': { opens: after(['vard-beslutad ground=2 immediate=false'], 'laga-kraft'), closedBy: 'vard-paborjad', endedBy: 'vard-upphord' },
  'LVU-05': { opens: one('omhandertagande-beslutat'), closedBy: 'omhandertagande-understallt', endedBy: 'omhandertagande-upphort' },
  'LVU-06': { opens: after(['omhandertagande-beslutat'], 'omhandertagande-understallt'), closedBy: 'omhandertagande-faststallt', endedBy: 'omhandertagande-upphort' },
  'LVU-07': { opens: after(['omhandertagande-beslutat', 'omhandertagande-understallt'], 'omhandertagande-verkstallt'), closedBy: 'vardansokan-inkommen', endedBy: 'omhandertagande-upphort' },
  'LVU-08': { opens: after(['omhandertagande-beslutat', 'omhandertagande-understallt'], 'omhandertagande-upphavt'), closedBy: 'barnet-aterlamnat', endedBy: 'omhandertagande-beslutat' },
  'LVU-10': { opens: after(['omhandertagande-beslutat', 'omhandertagande-understallt'], 'vardansokan-inkommen ground=2'), closedBy: 'muntlig-forhandling' },
  'LVU-15': { opens: one('vard-beslutad', 'ground=2'), closedBy: 'overvagande-vard', repeats: true, endedBy: 'vard-upphord' },
  'LVU-16': { opens: one('vard-beslutad', 'ground=3'), closedBy: 'omprovning-vard', repeats: true, endedBy: 'vard-upphord' },
  'LVU-18': { opens: one('umgangesbegransning-beslutad'), closedBy: 'umgangesbegransning-overvagd', repeats: true, endedBy: 'umgangesbegransning-upphord' },
  'LVU-19': { opens: one('placering-paborjad', 'form=familjehem ground=LVU-2 home=h'), closedBy: 'vardnadsoverflyttning-overvagd', repeats: true, endedBy: 'placering-avslutad' },
  'LVU-21': { opens: heldBefore((earlier, on) => `vard-beslutad ${earlier} ground=2\n#o vard-upphord ${on}`), closedBy: 'uppfoljning-avslutad' },
  'LVU-22': { opens: one('mellantvang-beslutat'), closedBy: 'mellantvang-omprovat', repeats: true, endedBy: 'mellantvang-upphort' },
  'LVU-24': { opens: one('flyttningsforbud-beslutat'), closedBy: 'flyttningsforbud-overvagt', repeats: true, endedBy: 'flyttningsforbud-upphort' },
  'LVU-25': { opens: one('tillfalligt-flyttningsforbud-beslutat'), closedBy: 'tillfalligt-flyttningsforbud-understallt' },
  'LVU-26': { opens: after(['tillfalligt-flyttningsforbud-beslutat', 'tillfalligt-flyttningsforbud-understallt'], 'tillfalligt-flyttningsforbud-faststallt'), closedBy: 'flyttningsforbud-ansokt', endedBy: 'tillfalligt-flyttningsforbud-upphavt' },
  'LVU-28': { opens: one('utreseforbud-beslutat'), closedBy: 'utreseforbud-omprovat', repeats: true, endedBy: 'utreseforbud-upphort' },
  'LVU-29': { opens: one('tillfalligt-utreseforbud-beslutat'), closedBy: 'tillfalligt-utreseforbud-understallt' },
  'LVU-30': { opens: after(['tillfalligt-utreseforbud-beslutat', 'tillfalligt-utreseforbud-understallt'], 'tillfalligt-utreseforbud-faststallt'), closedBy: 'utreseforbud-ansokt', endedBy: 'tillfalligt-utreseforbud-upphavt' },
  'SKB-02': { opens: one('skyddat-boende-beslutat'), closedBy: 'skyddat-boende-understallt', endedBy: 'skyddat-boende-upphort' },
  'SKB-03': { opens: after(['skyddat-boende-beslutat', 'skyddat-boende-understallt'], 'placering-paborjad form=skyddat-boende home=h'), closedBy: 'skyddat-boende-ansokt', endedBy: 'skyddat-boende-upphort' },
  'SKB-05': { opens: (on) => `${after(['skyddat-boende-beslutat', 'skyddat-boende-understallt'], 'placering-paborjad form=skyddat-boende home=h')(on)}\nskyddat-boende-ansokt ${on}`, closedBy: 'skyddat-boende-overvagt', repeats: true, endedBy: 'skyddat-boende-upphort' },
  'PLC-02': { opens: one('placering-paborjad', 'form=stodboende ground=SoL'), closedBy: 'overvagande-vard', repeats: true, endedBy: 'placering-avslutad' },
  'PLC-03': { opens: one('placering-paborjad', 'form=familjehem ground=SoL home=h'), closedBy: 'vardnadsoverflyttning-overvagd', repeats: true, endedBy: 'placering-avslutad' },
  'PLC-08': { opens: heldBefore((earlier, on) => `utredning-inledd ${earlier}\nplacering-paborjad ${earlier} form=jourhem ground=SoL home=h\n#o utredning-avslutad ${on}`), closedBy: 'placering-avslutad' },
  'PLC-10': { opens: one('placering-paborjad', 'form=hvb ground=LVU-3'), closedBy: 'region-underrattad', endedBy: 'placering-avslutad' },
  'PLC-12': { opens: one('placering-paborjad', 'form=hvb ground=SoL'), closedBy: 'besok-hos-barnet', repeats: true, endedBy: 'placering-avslutad' },
  'SAMT-01': { opens: heldBefore((earlier, on) => `placering-paborjad ${earlier} form=hvb ground=SoL\n#o samtycke-aterkallat ${on} party=vardnadshavare-1`), closedBy: 'samtycke-lamnat party=vardnadshavare-1' },
  'OVK-01': { opens: one('beslut-delgivet', 'party=barnet'), closedBy: 'overklagande-inkommet', expires: true },
  'OVK-02': { opens: one('overklagande-inkommet'), closedBy: 'overklagande-overlamnat' },
  'NMD-06': { opens: one('sammantrade-hallet'), closedBy: 'protokoll-justerat' },
  'NMD-07': { opens: after(['sammantrade-hallet'], 'protokoll-justerat'), closedBy: 'justering-tillkannagiven' },
  'SAM-01': { opens: one('overflyttning-begard'), closedBy: 'overflyttning-besvarad' },
}; // prettier-ignore
