import { UserRoundPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.js';
import type { Chosen } from './chosen-cases.js';

const ReassignDialog = lazy(() => import('./reassign-dialog.js').then((m) => ({ default: m.ReassignDialog })));

/** Stands at the foot of the list as long as something is chosen. */
export function ChosenBar({ chosen, onClear }: { readonly chosen: Chosen; readonly onClear: () => void }) {
  const [open, setOpen] = useState(false);
  const count = chosen.size;
  return (
    <>
      <p role="status" className="sr-only">
        {count === 0 ? '' : count === 1 ? '1 ärende valt' : `${count} ärenden valda`}
      </p>
      {count > 0 && (
        <div className="chosen-bar no-print" role="group" aria-label="Valda ärenden">
          <span className="number" aria-hidden>
            {count === 1 ? '1 ärende valt' : `${count} ärenden valda`}
          </span>
          <Button variant="quiet" onPress={onClear}>
            Avmarkera
          </Button>
          <Button variant="primary" onPress={() => setOpen(true)}>
            <UserRoundPlus className="icon" aria-hidden />
            Tilldela …
          </Button>
        </div>
      )}
      {open && (
        <Suspense>
          <ReassignDialog cases={[...chosen.values()]} onClose={() => setOpen(false)} onDone={onClear} />
        </Suspense>
      )}
    </>
  );
}
