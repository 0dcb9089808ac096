/** Kallelse and justering: who serves at the meeting, and from when to when they see the matters on its agenda. */
import type { Agenda, MeetingCall } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { meetingCallQuery, useMeetingChange } from '../../api/dated-access.js';
import { errorText, fieldError, isProblem } from '../../api/problem-error.js';
import { useSession } from '../../api/use-session.js';
import { Button } from '../../ui/button.js';
import { DayField } from '../../ui/day-field.js';
import { shortDay } from '../../ui/day-words.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { CheckField, FieldError } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Panel } from '../../ui/page.js';
import { readDay } from '../../ui/read-day.js';
import { Banner, ErrorState, Skeleton } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';

type Meeting = Agenda['meeting'];

export function CallToMeeting({ meeting, matters }: { readonly meeting: Meeting; readonly matters: number }) {
  const { data: call, error, refetch } = useQuery(meetingCallQuery(meeting.day, meeting.organ));
  // A day on which something was decided without a meeting planned has nobody to call.
  if (isProblem(error, 'unknown-meeting')) return null;
  return (
    <Panel heading={t('Kallelse')}>
      {call ? (
        <Called call={call} meeting={meeting} matters={matters} />
      ) : error ? (
        <ErrorState title={t('Kallelsen kunde inte hämtas')} text={errorText(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={2} label={t('Hämtar kallelsen …')} />
      )}
    </Panel>
  );
}

interface CalledProps {
  readonly call: MeetingCall;
  readonly meeting: Meeting;
  /** Put forward by now. */
  readonly matters: number;
}

function Called({ call, meeting, matters }: CalledProps) {
  const { today } = useSession();
  const [open, setOpen] = useState<'call' | 'adjustment' | null>(null);
  const { calledOn, adjustedOn, serving } = call;
  const added = matters - call.matters;
  const close = () => setOpen(null);
  return (
    <>
      {calledOn === null ? (
        <p>{t('Ingen är kallad. De som kallas ser ärendena på dagordningen från kallelsen tills protokollet är justerat.')}</p>
      ) : (
        <>
          <p>
            {adjustedOn === null
              ? t('Kallelsen gick ut {day}. De som tjänstgör ser {count, plural, one {# ärende} other {# ärenden}} tills protokollet är justerat.', { day: shortDay(calledOn, today), count: call.matters })
              : t('Protokollet justerades {day}. Ingen ser längre ärendena genom kallelsen.', { day: shortDay(adjustedOn, today) })}
          </p>
          <h3 className="called-heading">{t('Tjänstgör')}</h3>
          <ul className="called">
            {serving.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {meeting.state === 'planned' && adjustedOn === null && added > 0 && (
            <Banner tone="warning">
              {t('{count, plural, one {# ärende har} other {# ärenden har}} lagts fram efter kallelsen. Kalla igen för att ta med dem.', { count: added })}
            </Banner>
          )}
        </>
      )}
      {adjustedOn === null && (
        <div className="row call-acts no-print">
          {meeting.state === 'planned' && (
            <Button variant={calledOn === null ? 'primary' : 'plain'} onPress={() => setOpen('call')}>
              {calledOn === null ? t('Kalla') : t('Kalla igen')}
            </Button>
          )}
          {calledOn !== null && meeting.day <= today && (
            <Button variant="primary" onPress={() => setOpen('adjustment')}>
              {t('Registrera justering')}
            </Button>
          )}
        </div>
      )}
      {open === 'call' && <CallDialog call={call} onClose={close} />}
      {open === 'adjustment' && <AdjustDialog meeting={meeting} onClose={close} />}
    </>
  );
} // prettier-ignore

function CallDialog({ call, onClose }: { readonly call: MeetingCall; readonly onClose: () => void }) {
  const { day, organ, members } = call;
  const { summon } = useMeetingChange(day);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(call.serving.map(({ id }) => id)));
  const [asked, setAsked] = useState(false);
  const choose = (id: string, serves: boolean) => {
    const others = [...chosen].filter((each) => each !== id);
    setChosen(new Set(serves ? [...others, id] : others));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (chosen.size === 0 || summon.isPending) return;
    summon.mutate(
      { organ, serving: [...chosen] },
      {
        onSuccess: ({ matters }) => {
          say(t('Kallelsen är registrerad. De som tjänstgör ser {count, plural, one {# ärende} other {# ärenden}}.', { count: matters }));
          onClose();
        },
      },
    );
  };
  const problem = fieldError(summon.error, 'serving') ?? (asked && chosen.size === 0 ? t('Välj vilka som tjänstgör.') : undefined);
  return (
    <Dialog title={t('Vilka tjänstgör?')} onClose={onClose} size="small">
      <form className="stack" onSubmit={submit} noValidate>
        {summon.isError && problem === undefined && (
          <Banner tone="problem" box>
            {errorText(summon.error)}
          </Banner>
        )}
        <p>{t('Välj ledamöterna, och de ersättare som ska tjänstgöra. Bara de ser ärendena.')}</p>
        <fieldset className="field call-members">
          <legend className="sr-only">{t('Tjänstgör')}</legend>
          {members.map(({ id, name }) => (
            <CheckField key={id} label={name} checked={chosen.has(id)} onChange={(serves) => choose(id, serves)} />
          ))}
          {members.length === 0 && <p className="soft">{t('Ingen har rollen ledamot eller ordförande den dagen.')}</p>}
          {problem !== undefined && <FieldError>{problem}</FieldError>}
        </fieldset>
        <DialogActions>
          <Button type="submit" variant="primary" pending={summon.isPending}>
            {summon.isPending ? t('Kallar …') : t('Kalla')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
} // prettier-ignore

function AdjustDialog({ meeting, onClose }: { readonly meeting: Meeting; readonly onClose: () => void }) {
  const { today } = useSession();
  const { adjust } = useMeetingChange(meeting.day);
  const [typed, setTyped] = useState<string>(today);
  const [asked, setAsked] = useState(false);
  const on = readDay(typed, today);
  const problem =
    on === null || on < meeting.day || on > today
      ? t('Skriv dagen för justeringen, från sammanträdet till i dag.')
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (on === null || problem !== undefined || adjust.isPending) return;
    adjust.mutate(
      { organ: meeting.organ, on },
      {
        onSuccess: () => {
          say(t('Justeringen är registrerad. Ingen ser längre ärendena genom kallelsen.'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={t('Registrera justering')} onClose={onClose} size="small">
      <form className="stack" onSubmit={submit} noValidate>
        {adjust.isError && (
          <Banner tone="problem" box>
            {errorText(adjust.error)}
          </Banner>
        )}
        <DayField
          label={t('Protokollet justerades')}
          value={typed}
          onChange={setTyped}
          today={today}
          min={meeting.day}
          max={today}
          autoFocus
          error={fieldError(adjust.error, 'on') ?? (asked ? problem : undefined)}
        />
        <DialogActions>
          <Button type="submit" variant="primary" pending={adjust.isPending}>
            {adjust.isPending ? t('Sparar …') : t('Registrera')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
} // prettier-ignore
