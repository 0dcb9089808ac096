import { UserRoundPlus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../ui/button.js';
import { t } from '../../ui/language/text.js';
import type { Chosen } from './chosen-cases.js';

const ReassignDialog = lazy(() => import('./reassign-dialog.js').then((m) => ({ default: m.ReassignDialog })));

/** Stands at the foot of the list as long as something is chosen. */
export function ChosenBar({ chosen, onClear }: { readonly chosen: Chosen; readonly onClear: () => void }) {
  const [open, setOpen] = useState(false);
  const count = chosen.size;
  const words = t('{count, plural, one {# ärende valt} other {# ärenden valda}}', { count });
  return (
    <>
      <p role="status" className="sr-only">
        {count === 0 ? '' : words}
      </p>
      {count > 0 && (
        <div className="chosen-bar no-print" role="group" aria-label={t('Valda ärenden')}>
          <span className="number" aria-hidden>
            {words}
          </span>
          <Button variant="quiet" onPress={onClear}>
            {t('Avmarkera')}
          </Button>
          <Button variant="primary" onPress={() => setOpen(true)}>
            <UserRoundPlus className="icon" aria-hidden />
            {t('Tilldela …')}
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
