/** The column of the whiteboard that an event's note stands in, by its own track. */
import type { Column, KindId } from './definition.js';
import { EVENTS, isEventType, KINDS } from './tracks/index.js';

/** `undefined` for what belongs to no step of its own, such as a contact: it stands where the case stands. */
export function columnOfType(type: string, instanceKind?: KindId): Column | undefined {
  if (type === 'arende-avslutat' || type === 'arende-overflyttat') return 'avslutat';
  if (type === 'anmalan-inkommen' || type === 'skyddsbedomning-gjord') return 'orosanmalan';
  const spec = isEventType(type) ? EVENTS[type] : undefined;
  // The board's and the court's own acts stand with them, whatever they are about.
  if (spec?.effect === 'lone' && spec.track === 'domstol') return 'forvaltningsratt';
  if (spec?.effect === 'lone' && spec.track === 'namnd') return 'namnd';
  const kind = spec?.kind ?? instanceKind;
  if (kind === 'anmalan') return 'forhandsbedomning';
  return kind === undefined ? undefined : KINDS[kind].column;
}
