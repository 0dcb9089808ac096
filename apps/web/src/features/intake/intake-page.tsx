import './intake.css';
import type { IntakeReceipt } from '@tavlan/contract';
import { useRouter } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useEffect, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useRegisterReport } from '../../api/mutations.js';
import { draftSlot, dropDraft, keepDraft, useDraftsReady, useKeptDraft } from '../../api/draft-store.js';
import { useFirstVisit } from '../../api/first-visit.js';
import { errorText, ProblemError } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { DialogActions } from '../../ui/dialog.js';
import { DraftState } from '../../ui/draft-state.js';
import { t } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Banner, Skeleton } from '../../ui/state.js';
import { ChildFields } from './child-fields.js';
import {
  isWritten,
  keptReport,
  newChild,
  newDraft,
  readDraft,
  type DraftErrors,
  type IntakeDraft,
} from './intake-draft.js';
import { ReportFields } from './report-fields.js';
import { Receipt } from './receipt.js';

/** Registers a report about one or several children; ends with its receipt. */
export function IntakePage() {
  const router = useRouter();
  const [receipt, setReceipt] = useState<IntakeReceipt | null>(null);
  const [round, setRound] = useState(0);
  const draftsReady = useDraftsReady();
  // «Ny anmälan» pressed on a receipt: the address is the same, the wish is another report.
  useEffect(() => router.subscribe('onBeforeLoad', ({ pathChanged }) => !pathChanged && setReceipt(null)), [router]);
  if (receipt) return <Receipt receipt={receipt} onAnother={() => setReceipt(null)} />;
  if (!draftsReady)
    return (
      <Page heading={t('Ny anmälan')} title={t('Ny anmälan')} width="narrow">
        <Skeleton lines={6} />
      </Page>
    );
  return <IntakeForm key={round} onDone={setReceipt} onBeginAnew={() => setRound(round + 1)} />;
}

interface IntakeFormProps {
  readonly onDone: (receipt: IntakeReceipt) => void;
  readonly onBeginAnew: () => void;
}

function IntakeForm({ onDone, onBeginAnew }: IntakeFormProps) {
  const session = useSession();
  const register = useRegisterReport();
  const { visit, go } = useFirstVisit();
  const slot = draftSlot(session.user.id, 'anmalan');
  const kept = useKeptDraft(slot);
  const [draft, setDraft] = useState(
    () => keptReport(kept?.body) ?? newDraft(session.today, session.units[0]?.id ?? ''),
  );
  const [asked, setAsked] = useState(false);
  const read = readDraft(draft, session.today);
  const errors: DraftErrors = { ...(register.error && said(register.error)), ...(asked && !read.ok && read.errors) };
  const change = (part: Partial<IntakeDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    if (isWritten(next)) keepDraft(slot, { ...next });
    else dropDraft(slot);
  };
  const beginAnew = () => {
    dropDraft(slot);
    onBeginAnew();
  };
  const done = (receipt: IntakeReceipt) => {
    dropDraft(slot);
    const [first] = receipt.cases;
    if (visit.at === 'report' && first !== undefined) go({ at: 'case', caseId: first.id });
    onDone(receipt);
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    setAsked(true);
    if (!read.ok) return focusFirstError();
    if (!register.isPending) register.mutate({ body: read.request }, { onSuccess: done, onError: focusFirstError });
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  const children = draft.children;
  return (
    <Page heading={t('Ny anmälan')} title={t('Ny anmälan')} width="narrow">
      <form className="intake stack" onSubmit={submit} onKeyDown={press} noValidate>
        <Panel heading={t('Vem rör anmälan?')}>
          {children.map((child, index) => (
            <ChildFields
              key={child.key}
              child={child}
              index={index}
              alone={children.length === 1}
              errors={errors}
              onChange={(next) => change({ children: children.with(index, next) })}
              onRemove={() => change({ children: children.toSpliced(index, 1) })}
            />
          ))}
          <Button
            small
            onPress={() => change({ children: [...children, newChild(crypto.randomUUID())] })}
            disabled={children.length >= 20}
          >
            <Plus className="icon" aria-hidden />
            {t('Lägg till ett syskon')}
          </Button>
        </Panel>
        <Panel heading={t('Anmälan')}>
          <ReportFields draft={draft} errors={errors} session={session} onChange={change} />
        </Panel>
        {register.isError && (
          <Banner tone="problem" box>
            {errorText(register.error)}
            {register.error instanceof ProblemError &&
              register.error.uncertain &&
              ` ${t('Det du har skrivit finns kvar. Försök igen: anmälan registreras bara en gång.')}`}
          </Banner>
        )}
        <DialogActions>
          {kept && (
            <>
              <span className="intake-kept">
                <DraftState state={kept.state} savedAt={kept.savedAt} />
              </span>
              <Button variant="quiet" onPress={beginAnew}>
                {t('Börja om')}
              </Button>
            </>
          )}
          <Button type="submit" variant="primary" pending={register.isPending}>
            {register.isPending ? t('Registrerar …') : t('Registrera anmälan')}
          </Button>
        </DialogActions>
      </form>
    </Page>
  );
}

/** What the server said of single fields. */
function said(error: Error): DraftErrors {
  const errors = error instanceof ProblemError ? (error.problem?.errors ?? []) : [];
  return Object.fromEntries(errors.map((each) => [each.path, each.message]));
}

/** After the errors have been drawn. */
function focusFirstError(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.intake [aria-invalid="true"], .intake [data-invalid] input')?.focus()); // prettier-ignore
}
