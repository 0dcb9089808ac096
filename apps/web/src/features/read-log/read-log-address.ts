/** The parts of Loggranskning. Neither persons nor cases ever stand in the address. */
export const LOG_VIEWS = ['stickprov', 'avvikande', 'granskningar'] as const;
export type LogView = (typeof LOG_VIEWS)[number];

export interface ReadLogAddress {
  readonly visa?: LogView;
}

export function readReadLogAddress(search: Record<string, unknown>): ReadLogAddress {
  const visa = LOG_VIEWS.find((view) => view === search['visa']);
  return visa === undefined ? {} : { visa };
}
