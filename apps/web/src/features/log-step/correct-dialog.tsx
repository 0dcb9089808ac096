/** "Rätta": an entry is never changed; a new one says what holds instead, or that it does not hold at all. */
import './log-step.css';
import type { CaseView, CorrectEventRequest, RegisteredEvent } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useCorrectEvent } from '../../api/mutations.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { TextArea } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { checkDraft, NOTE_LENGTH, type FieldErrors } from './check-draft.js';
import { draftOfEntry, replacesOf } from './correction.js';
import { withDaysRead } from './draft.js';
import { newKey } from './draft-store.js';
import { EventFields } from './event-fields.js';
import { errorsFromServer } from './field-errors.js';
import { SendProblem } from './send-problem.js';

interface CorrectDialogProps {
  readonly view: CaseView;
  readonly entry: RegisteredEvent;
  readonly onClose: () => void;
  readonly onCorrected: (view: CaseView) => void;
}

const WAYS = [
  { value: 'replace', label: t('Andra uppgifter gäller') },
  { value: 'void', label: t('Det har inte hänt') },
] as const;

export function CorrectDialog({ view, entry, onClose, onCorrected }: CorrectDialogProps) {
  const session = useSession();
  const [key] = useState(newKey);
  const [way, setWay] = useState<string>('replace');
  const [draft, setDraft] = useState(() => draftOfEntry(entry, view.version));
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState<FieldErrors>({});
  const correct = useCorrectEvent(view.id);
  const served = errorsFromServer(correct.error, entry.type);

  const send = (acknowledge: readonly string[] = [], version = draft.version): void => {
    const ready = withDaysRead({ ...draft, version }, entry.type, session.today);
    const replaces = replacesOf(entry, ready);
    const errors = { ...(way === 'replace' ? checkDraft(ready, entry.type, session.today) : {}), ...checkReason(reason, way === 'replace' && Object.keys(replaces).length === 0) }; // prettier-ignore
    setDraft(ready);
    setChecked(errors);
    if (Object.keys(errors).length > 0 || correct.isPending) return;
    const body: CorrectEventRequest = {
      ref: entry.id,
      version,
      reason: reason.trim(),
      ...(way === 'void' ? { void: true as const } : { replaces }),
      ...(acknowledge.length > 0 && { acknowledge: [...acknowledge] }),
    };
    correct.mutate({ body, key }, { onSuccess: onCorrected });
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    send();
  };

  return (
    <Dialog title={t('Rätta «{title}»', { title: term(entry.title) })} onClose={onClose} holds>
      <form
        onSubmit={submit}
        onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
        noValidate
        className="log-form"
      >
        <p className="soft">
          {t('Det som står ändras inte. Rättelsen läggs till, och det gamla syns överstruket i tidslinjen.')}
        </p>
        <ChoiceField label={t('Vad ska gälla')} value={way} onChange={setWay} options={WAYS} />
        {way === 'replace' && (
          <EventFields
            view={view}
            session={session}
            draft={draft}
            type={entry.type}
            step={null}
            errors={{ ...served.fields, ...checked }}
            onChange={(change) => setDraft({ ...draft, ...change })}
            correcting
          />
        )}
        <TextArea
          label={t('Skäl till rättelsen')}
          value={reason}
          onChange={setReason}
          maxLength={NOTE_LENGTH}
          error={checked['reason-of-correction']}
          rows={1}
        />
        <SendProblem
          error={served.placed && way === 'replace' ? null : correct.error}
          today={session.today}
          pending={correct.isPending}
          onAcknowledge={(ids) => send(ids)}
          onNewVersion={(version) => send([], version)}
        />
        <DialogActions>
          <Button onPress={onClose}>{t('Avbryt')}</Button>
          <Button variant="primary" type="submit" pending={correct.isPending}>
            {correct.isPending ? t('Sparar …') : t('Spara rättelsen')} <kbd>Ctrl+Enter</kbd>
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function checkReason(reason: string, unchanged: boolean): FieldErrors {
  if (unchanged)
    return {
      'reason-of-correction': t('Ingenting är ändrat. Ändra det som ska gälla, eller välj att det inte har hänt.'),
    };
  return reason.trim() === '' ? { 'reason-of-correction': t('Skriv varför, så att andra förstår det efteråt.') } : {};
}
