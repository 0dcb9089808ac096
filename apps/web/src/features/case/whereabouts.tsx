/** Where a protected child lives: asked for with a reason, logged, and shown until the dialog closes. */
import type { CaseView } from '@tavlan/contract';
import { EVENTS } from '@tavlan/process';
import { MapPin } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useShowWhereabouts } from '../../api/dated-access.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { shortDay } from '../../ui/day-words.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { Banner } from '../../ui/state.js';

const LEAST_REASON = 10;
const FORMS: Readonly<Record<string, string>> = EVENTS['placering-paborjad'].fields.form.values;

/** Offered to who handles the case, and only where something is kept back. */
export function Whereabouts({ view }: { readonly view: CaseView }) {
  const { user } = useSession();
  const [asking, setAsking] = useState(false);
  const handles = [view.responsible?.id, view.coHandler?.id].includes(user.id);
  const keptBack = view.events.some(({ data }) => 'home' in data && data['home'] === null);
  if (!handles || !keptBack) return null;
  return (
    <section className="side-section no-print" aria-labelledby="vistelseort">
      <h2 id="vistelseort">{t('Var barnet bor')}</h2>
      <p className="soft">{t('Visas inte i ärendet. Den som handlägger kan se det med ett skäl, som loggas.')}</p>
      <Button small onPress={() => setAsking(true)}>
        <MapPin className="icon" aria-hidden /> {t('Visa var barnet bor …')}
      </Button>
      {asking && <ShowDialog id={view.id} onClose={() => setAsking(false)} />}
    </section>
  );
}

function ShowDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { today } = useSession();
  const show = useShowWhereabouts(id);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const short = reason.trim().length < LEAST_REASON;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!short && !show.isPending) show.mutate(reason.trim());
  };
  if (show.data !== undefined) {
    const { places } = show.data;
    return (
      <Dialog title={t('Var barnet bor')} onClose={onClose} size="small">
        {places.length === 0 ? (
          <p>{t('Ingen placering pågår i registret.')}</p>
        ) : (
          <dl className="whereabouts">
            {places.map(({ form, home, since }) => (
              <div key={`${form} ${since}`}>
                <dt>{term(FORMS[form] ?? form)}</dt>
                <dd>{home ?? t('Beteckning saknas')}</dd>
                <dd className="soft">{t('sedan {day}', { day: shortDay(since, today) })}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="soft">{t('Att du har sett det är loggat. Det visas inte längre när du stänger.')}</p>
        <DialogActions>
          <Button variant="primary" onPress={onClose} autoFocus>
            {t('Stäng')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  }
  const problem = fieldError(show.error, 'reason') ?? (asked && short ? t('Skriv varför, med minst tio tecken.') : undefined);
  return (
    <Dialog title={t('Visa var barnet bor')} onClose={onClose} size="small">
      <form className="stack" onSubmit={submit} noValidate>
        {show.isError && problem === undefined && (
          <Banner tone="problem" box>
            {errorText(show.error)}
          </Banner>
        )}
        <TextArea
          label={t('Varför behöver du veta det nu?')}
          help={t('Skälet loggas.')}
          value={reason}
          onChange={setReason}
          maxLength={280}
          autoFocus
          error={problem}
        />
        <DialogActions>
          <Button type="submit" variant="primary" pending={show.isPending}>
            {show.isPending ? t('Hämtar …') : t('Visa')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
} // prettier-ignore
