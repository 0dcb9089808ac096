/** "Logga ett steg": choose, write a line, Ctrl+Enter. */
import './log-step.css';
import type { CaseView } from '@tavlan/contract';
import { EVENTS, type EventType } from '@tavlan/process';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import { draftSlot, useKeptDraft } from '../../api/draft-store.js';
import { useFirstVisit } from '../../api/first-visit.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { DraftState } from '../../ui/draft-state.js';
import { t, term } from '../../ui/language/text.js';
import { hasContent } from './draft.js';
import { Banner } from '../../ui/state.js';
import { EventFields } from './event-fields.js';
import { Requirements } from './requirements.js';
import { SendProblem } from './send-problem.js';
import { StepChooser } from './step-chooser.js';
import { useStep } from './use-step.js';
import { useLogDraft, type Given } from './use-log-draft.js';

interface LogStepDialogProps {
  readonly view: CaseView;
  /** `1`, an event type, or an event type, `@` and the instance meant. */
  readonly start: string;
  readonly given?: Given;
  readonly onClose: () => void;
  /** The new case view, after it has been saved. */
  readonly onLogged: (view: CaseView) => void;
}

export function LogStepDialog({ view, start, given, onClose, onLogged }: LogStepDialogProps) {
  const session = useSession();
  const log = useLogDraft(start, view, session, onLogged, given);
  const { visit } = useFirstVisit();
  const { type } = log.draft;
  const heading = type === null ? t('Logga ett steg') : term(EVENTS[type].act);
  return (
    <Dialog title={heading} onClose={onClose} size="medium" holds={hasContent(log.draft)}>
      <p className="log-head">
        <span className="soft">
          {[view.child.name, view.dnr, view.code].filter((part) => part !== null).join(', ')}
        </span>
        {type !== null && (
          <Button variant="quiet" small onPress={() => log.change({ type: null, ref: '' })}>
            {t('Välj ett annat steg')}
          </Button>
        )}
      </p>
      {visit.at === 'case' && visit.caseId === view.id && type === 'skyddsbedomning-gjord' && (
        <Banner box>{t('Svara om barnet behöver omedelbart skydd, skriv gärna en rad och tryck «Logga».')}</Banner>
      )}
      {type === null ? (
        <StepChooser nextSteps={view.nextSteps} today={session.today} onChoose={log.choose} />
      ) : (
        <LogForm view={view} type={type} log={log} onClose={onClose} />
      )}
    </Dialog>
  );
}

interface LogFormProps {
  readonly view: CaseView;
  readonly type: EventType;
  readonly log: ReturnType<typeof useLogDraft>;
  readonly onClose: () => void;
}

function LogForm({ view, type, log, onClose }: LogFormProps) {
  const session = useSession();
  const { draft } = log;
  const step = useStep(view, draft, type, session.today);
  const missing = step?.requirements.filter((requirement) => !requirement.met) ?? [];
  const kept = useKeptDraft(draftSlot(session.user.id, view.id));
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    log.send();
  };
  const hasty = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };
  return (
    // The shortcut belongs to the whole form; every control in it remains reachable by itself.
    <form onSubmit={submit} onKeyDownCapture={hasty} noValidate className="log-form">
      <EventFields
        view={view}
        session={session}
        draft={draft}
        type={type}
        step={step}
        errors={log.errors}
        onChange={log.change}
      />
      {missing.length > 0 && log.problem === null && (
        <section className="log-missing">
          <h3>{t('Saknas än så länge')}</h3>
          <Requirements requirements={missing} />
        </section>
      )}
      <SendProblem
        error={log.problem}
        today={session.today}
        pending={log.pending}
        onAcknowledge={(ids) => log.send(ids)}
        onNewVersion={(version) => log.send([], version)}
      />
      <DialogActions>
        {hasContent(draft) && (
          <span className="log-kept">{kept && <DraftState state={kept.state} savedAt={kept.savedAt} />}</span>
        )}
        {hasContent(draft) && (
          <Button
            variant="quiet"
            onPress={() => {
              log.discard();
              onClose();
            }}
          >
            {t('Kasta utkastet')}
          </Button>
        )}
        <Button variant="primary" type="submit" pending={log.pending}>
          {log.pending ? t('Sparar …') : t('Logga')} <kbd>Ctrl+Enter</kbd>
        </Button>
      </DialogActions>
    </form>
  );
}
