import type { ColumnId } from '../../api/queries.js';
import { t } from '../../ui/language/text.js';

const NOTHING: Readonly<Record<ColumnId, string>> = {
  orosanmalan: t('Ingen anmälan väntar. Nya anmälningar kommer hit samma dag.'),
  forhandsbedomning: t('Ingen förhandsbedömning pågår.'),
  utredning: t('Ingen utredning pågår.'),
  namnd: t('Inget ärende väntar på nämnd eller utskott.'),
  forvaltningsratt: t('Inget mål pågår i domstol.'),
  'placering-uppfoljning': t('Ingen insats, placering eller uppföljning pågår.'),
  avslutat: t('Inget ärende är avslutat.'),
};

/** What an empty column says. */
export function emptyColumnText(column: ColumnId, filtered: boolean): string {
  return filtered ? t('Inget ärende här med det här urvalet.') : NOTHING[column];
}
