import type { SearchHit } from '@tavlan/contract';
import { COLUMN_TITLES } from '@tavlan/process';
import { Button } from '../../ui/button.js';
import { Note } from '../../ui/note.js';

/** A child that has been recognised: the report goes to the case there is. */
export function KnownChild({ hit, onUndo }: { readonly hit: SearchHit; readonly onUndo: () => void }) {
  return (
    <div className="child-known">
      <Note title={hit.name ?? 'Namn visas inte'}>
        <div className="row">
          <span className="soft">
            <span className="number">{hit.dnr}</span> · {hit.column ? COLUMN_TITLES[hit.column] : hit.unit}
            {hit.responsible !== null && ` · ${hit.responsible}`}
          </span>
          <Button small variant="quiet" onPress={onUndo}>
            Ändra
          </Button>
        </div>
      </Note>
    </div>
  );
}
