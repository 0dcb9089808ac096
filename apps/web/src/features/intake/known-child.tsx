import type { SearchHit } from '@tavlan/contract';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import { Note } from '../../ui/note.js';
import { hitPlace } from '../../ui/hit-place.js';

/** A child that has been recognised: the report goes to the case there is. */
export function KnownChild({ hit, onUndo }: { readonly hit: SearchHit; readonly onUndo: () => void }) {
  return (
    <div className="child-known">
      <Note title={hit.name ?? t('Namn visas inte')}>
        <div className="row">
          <span className="soft">
            <span className="number">{hit.dnr}</span> · {hitPlace(hit)}
            {hit.responsible !== null && ` · ${hit.responsible}`}
          </span>
          <Button small variant="quiet" onPress={onUndo}>
            {t('Ändra')}
          </Button>
        </div>
      </Note>
    </div>
  );
}
