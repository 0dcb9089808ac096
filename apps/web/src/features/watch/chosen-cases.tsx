/** Cases chosen among the rows of Bevakning. A case that stands in several rows is chosen in all of them. */
import type { ListedCase, WatchRow } from '@tavlan/contract';
import { createContext, useContext, useState } from 'react';
import { caseName } from '../../ui/due-row.js';
import { t } from '../../ui/language/text.js';

export type Chosen = ReadonlyMap<string, ListedCase>;

interface ChosenCases {
  readonly chosen: Chosen;
  readonly change: (chosen: Chosen) => void;
}

const Context = createContext<ChosenCases>({ chosen: new Map(), change: () => undefined });
export const ChosenCasesProvider = Context.Provider;

export function useChosenCases(): ChosenCases {
  const [chosen, change] = useState<Chosen>(new Map());
  return { chosen, change };
}

/** The box at the head of a row: by mouse, or by the space bar; with shift, everything from the one chosen before. */
export function ChooseCase({ row, rows }: { readonly row: WatchRow; readonly rows: readonly WatchRow[] }) {
  const { chosen, change } = useContext(Context);
  const { case: listed } = row;
  const toggle = (on: boolean, further: boolean) => {
    const next = new Map(chosen);
    for (const each of further ? upTo(row, rows, chosen) : [row]) {
      if (on) next.set(each.case.id, each.case);
      else next.delete(each.case.id);
    }
    change(next);
  };
  return (
    <label className="choose-case">
      <input
        type="checkbox"
        checked={chosen.has(listed.id)}
        onChange={(event) => toggle(event.target.checked, (event.nativeEvent as MouseEvent).shiftKey)}
      />
      <span className="sr-only">{t('Välj {name}, {dnr}', { name: caseName(listed), dnr: listed.dnr })}</span>
    </label>
  );
}

/** The rows between this one and the nearest chosen one above it, both with it. */
export function upTo(row: WatchRow, rows: readonly WatchRow[], chosen: Chosen): readonly WatchRow[] {
  const at = rows.indexOf(row);
  const from = rows.slice(0, at).findLastIndex((each) => chosen.has(each.case.id));
  return from === -1 ? [row] : rows.slice(from, at + 1);
}

export function ChooseAll({ rows, label }: { readonly rows: readonly WatchRow[]; readonly label: string }) {
  const { chosen, change } = useContext(Context);
  const cases = new Map(rows.map((row) => [row.case.id, row.case]));
  const own = [...cases.keys()].filter((id) => chosen.has(id)).length;
  const all = own === cases.size;
  return (
    <label className="choose-all">
      <input
        type="checkbox"
        checked={all}
        ref={(box) => {
          if (box) box.indeterminate = own > 0 && !all;
        }}
        onChange={() =>
          change(all ? new Map([...chosen].filter(([id]) => !cases.has(id))) : new Map([...chosen, ...cases]))
        }
      />
      {label}
    </label>
  );
}
