import type { Organ } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { usePlanMeeting } from '../../api/mutations.js';
import { errorText } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { shortDay } from '../../ui/day-words.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { t } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';
import { ORGAN_NAMES } from './organ-names.js';

/** A day on which the nämnd or its committee meets. The limits of the cases count on it. */
export function PlanMeeting({ onClose }: { readonly onClose: () => void }) {
  const { today } = useSession();
  const plan = usePlanMeeting();
  const [typed, setTyped] = useState('');
  const [body, setBody] = useState<Organ>('utskott');
  const [asked, setAsked] = useState(false);
  const on = readDay(typed, today);
  const problem = on === null ? t('Skriv dagen för sammanträdet.') : on < today ? t('Dagen har passerat.') : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (on === null || problem !== undefined || plan.isPending) return;
    plan.mutate(
      { on, organ: body },
      {
        onSuccess: () => {
          say(t('{organ} sammanträder {day}.', { organ: ORGAN_NAMES[body], day: shortDay(on, today) }));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('Planera ett sammanträde')} onClose={onClose} size="small" holds={typed !== ''}>
      <form className="stack" onSubmit={submit} noValidate>
        {plan.isError && (
          <Banner tone="problem" box>
            {errorText(plan.error)}
          </Banner>
        )}
        <ChoiceField
          label={t('Vem sammanträder?')}
          value={body}
          onChange={(value) => setBody(value as Organ)}
          options={[
            { value: 'utskott', label: t('Utskottet') },
            { value: 'namnd', label: t('Nämnden') },
          ]}
        />
        <DayField
          label={t('Dag')}
          value={typed}
          onChange={setTyped}
          today={today}
          min={today}
          autoFocus
          {...(asked && problem !== undefined && { error: problem })}
        />
        <DialogActions>
          <Button type="submit" variant="primary" pending={plan.isPending}>
            {plan.isPending ? t('Sparar …') : t('Planera')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
