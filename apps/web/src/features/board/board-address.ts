import { parseDay, type LocalDate } from '@tavlan/process';
import type { BoardFilter } from '@tavlan/contract';

/** What of the board's filter stands in the address bar. Words searched for do not: they may be a child's name. */
export interface BoardAddress {
  readonly mina?: 1;
  readonly handl?: string;
  readonly enhet?: string;
  readonly roda?: 1;
  readonly sena?: 1;
  readonly dag?: LocalDate;
  /** The board as it was shown that day, instead of what is known today about it. */
  readonly visades?: 1;
}

const on = (value: unknown): 1 | undefined => (value === 1 || value === '1' || value === true ? 1 : undefined);
const word = (value: unknown): string | undefined =>
  (typeof value === 'string' || typeof value === 'number') && /^[\w-]{1,100}$/.test(String(value)) ? String(value) : undefined; // prettier-ignore

/** The address as a filter; what it does not understand is dropped, never guessed at. */
export function readBoardAddress(search: Record<string, unknown>): BoardAddress {
  const dag = typeof search['dag'] === 'string' ? (parseDay(search['dag']) ?? undefined) : undefined;
  const mina = on(search['mina']);
  return without({
    mina,
    handl: mina ? undefined : word(search['handl']),
    enhet: word(search['enhet']),
    roda: on(search['roda']),
    sena: on(search['sena']),
    dag,
    visades: dag === undefined ? undefined : on(search['visades']),
  });
}

/** The filter to ask the server for. */
export function filterOf(address: BoardAddress, words = ''): BoardFilter {
  const q = words.trim();
  return without({
    on: address.dag,
    known: address.visades ? address.dag : undefined,
    responsible: address.mina ? 'me' : address.handl,
    unit: address.enhet,
    red: address.roda ? ('1' as const) : undefined,
    late: address.sena ? ('1' as const) : undefined,
    q: q === '' ? undefined : q,
  });
}

/** The address with some of it changed; `undefined` takes a part away. */
export function changed(address: BoardAddress, change: { [K in keyof BoardAddress]?: BoardAddress[K] | undefined }) {
  return readBoardAddress({ ...address, ...change });
}

/** Does it leave something out? The day alone does not. */
export function isFiltered(address: BoardAddress, words = ''): boolean {
  const { dag: _day, visades: _shown, ...rest } = address;
  return Object.keys(rest).length > 0 || words.trim() !== '';
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
function without<T extends object>(parts: T): Present<T> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Present<T>;
}
