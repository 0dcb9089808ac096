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

/** Why less than all of the unit's cases may stand on the board. */
export type Narrowed = 'by-filter' | 'to-looked-up' | null;

/** What an empty column says. To who sees only what they have looked up, nothing is said of the unit's own. */
export function emptyColumnText(column: ColumnId, narrowed: Narrowed): string {
  if (narrowed === 'to-looked-up') return t('Inget ärende som du har sökt upp.');
  return narrowed === 'by-filter' ? t('Inget ärende här med det här urvalet.') : NOTHING[column];
}
