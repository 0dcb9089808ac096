import type { ColumnId } from '../../api/queries.js';

const NOTHING: Readonly<Record<ColumnId, string>> = {
  orosanmalan: 'Ingen anmälan väntar. Nya anmälningar kommer hit samma dag.',
  forhandsbedomning: 'Ingen förhandsbedömning pågår.',
  utredning: 'Ingen utredning pågår.',
  namnd: 'Inget ärende väntar på nämnd eller utskott.',
  forvaltningsratt: 'Inget mål pågår i domstol.',
  'placering-uppfoljning': 'Ingen insats, placering eller uppföljning pågår.',
  avslutat: 'Inget ärende är avslutat.',
};

/** What an empty column says. */
export function emptyColumnText(column: ColumnId, filtered: boolean): string {
  return filtered ? 'Inget ärende här med det här urvalet.' : NOTHING[column];
}
