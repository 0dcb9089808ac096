/** Several cases to one worker: who, then how it went for each, and the way back. */
import type { ListedCase } from '@tavlan/contract';
import { CircleAlert, CircleCheck, Clock3, Undo2 } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { caseName } from '../../ui/due-row.js';
import { SelectField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { useReassign, type Outcome } from './use-reassign.js';

interface ReassignDialogProps {
  readonly cases: readonly ListedCase[];
  readonly onClose: () => void;
  /** Something went through: the choice has served its purpose. */
  readonly onDone: () => void;
}

export function ReassignDialog({ cases, onClose, onDone }: ReassignDialogProps) {
  const { colleagues, today } = useSession();
  const { outcomes, busy, assign, undo } = useReassign();
  const [responsible, setResponsible] = useState('');
  const [asked, setAsked] = useState(false);
  const count = (state: Outcome['state']) => [...outcomes.values()].filter((each) => each.state === state).length;
  const [done, failed] = [count('done'), count('failed')];
  const begun = outcomes.size > 0;
  const assignText = t('{count, plural, one {Tilldela ärendet} other {Tilldela # ärenden}}', { count: cases.length });
  const name = colleagues.find(({ id }) => id === responsible)?.name ?? '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (responsible === '' || busy) return;
    void assign(
      cases.map(({ id }) => id),
      responsible,
      today,
    );
  };
  const close = () => {
    if (busy) return;
    if (done > 0) onDone();
    onClose();
  };
  return (
    <Dialog title={assignText} onClose={close} holds={busy}>
      <form className="stack" onSubmit={submit} noValidate>
        {!begun && (
          <SelectField
            label={t('Ansvarig')}
            value={responsible}
            onChange={setResponsible}
            options={colleagues.map((each) => ({ value: each.id, label: each.name }))}
            empty={t('Välj …')}
            autoFocus
            {...(asked && responsible === '' && { error: t('Välj vem som ska ansvara.') })}
          />
        )}
        <p role="status" className="reassign-status">
          {begun && statusText({ all: cases.length, done, failed, undone: count('undone'), busy, name })}
        </p>
        {begun && (
          <progress
            className="reassign-progress"
            aria-label={t('Klart')}
            max={cases.length}
            value={cases.length - count('waiting') - count('sending')}
          />
        )}
        <ul className="reassign-cases">
          {cases.map((each) => (
            <CaseLine key={each.id} listed={each} outcome={outcomes.get(each.id)} to={name} />
          ))}
        </ul>
        <DialogActions>
          {begun && !busy && done > 0 && (
            <Button onPress={() => void undo()}>
              <Undo2 className="icon" aria-hidden />
              {t('{done, plural, one {Ångra tilldelningen} other {Ångra # tilldelningar}}', { done })}
            </Button>
          )}
          {begun && !busy && failed > 0 && (
            <Button type="submit">
              {t('Försök igen med {failed, plural, one {den} other {de #}} som inte gick', { failed })}
            </Button>
          )}
          {begun ? (
            <Button variant="primary" onPress={close} pending={busy}>
              {busy ? t('Tilldelar …') : t('Klar')}
            </Button>
          ) : (
            <Button variant="primary" type="submit">
              {assignText}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}

interface Status {
  readonly all: number;
  readonly done: number;
  readonly failed: number;
  readonly undone: number;
  readonly busy: boolean;
  readonly name: string;
}

function statusText({ all, done, failed, undone, busy, name }: Status): string {
  if (busy) return t('{done} av {all} klara …', { done: done + failed + undone, all });
  if (undone === 1) return t('Tilldelningen är ångrad. Den står kvar, överstruken, i tidslinjen.');
  if (undone > 0) return t('{undone} tilldelningar är ångrade. De står kvar, överstrukna, i tidslinjen.', { undone });
  if (failed === 0)
    return t('{done, plural, one {Ärendet är tilldelat} other {# ärenden är tilldelade}} {name}.', { done, name });
  if (done === 0) return t('Inget ärende kunde tilldelas.');
  return t('{done} av {all} är tilldelade {name}. {failed} gick inte.', { done, all, name, failed });
}

interface CaseLineProps {
  readonly listed: ListedCase;
  readonly outcome: Outcome | undefined;
  readonly to: string;
}

function CaseLine({ listed, outcome, to }: CaseLineProps) {
  const before = listed.responsible?.name ?? t('Ej tilldelat');
  return (
    <li className={`reassign-case reassign-${outcome?.state ?? 'chosen'}`}>
      <Sign outcome={outcome} />
      <span>
        <b>{caseName(listed)}</b> <span className="number soft">{listed.dnr}</span>
        {outcome !== undefined && 'why' in outcome && <span className="reassign-why">{outcome.why}</span>}
      </span>
      <span className="soft">{outcome?.state === 'done' ? `${before} → ${to}` : before}</span>
    </li>
  );
}

function Sign({ outcome }: { readonly outcome: Outcome | undefined }) {
  switch (outcome?.state) {
    case 'done':
      return <CircleCheck className="icon" aria-label={t('Tilldelat')} />;
    case 'failed':
    case 'not-undone':
      return <CircleAlert className="icon" aria-label={t('Gick inte')} />;
    case 'undone':
      return <Undo2 className="icon" aria-label={t('Ångrat')} />;
    case 'waiting':
    case 'sending':
    case 'undoing':
      return <Clock3 className="icon" aria-label={t('Väntar')} />;
    case undefined:
      return null;
  }
}
