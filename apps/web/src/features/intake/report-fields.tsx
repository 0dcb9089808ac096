import type { Session } from '@tavlan/contract';
import { addDays, EVENTS, type LocalDate } from '@tavlan/process';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { nearDay } from '../../ui/day-words.js';
import { CheckField, SelectField, TextArea, TextField, type Option } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { readDay } from '../../ui/read-day.js';
import { Banner } from '../../ui/state.js';
import type { DraftErrors, IntakeDraft } from './intake-draft.js';

const { source, reporter, violence, acute, feedbackRequested, late } = EVENTS['anmalan-inkommen'].fields;
const optionsOf = (values: Readonly<Record<string, string>>): Option[] =>
  Object.entries(values).map(([value, label]) => ({ value, label: term(label) }));

interface ReportFieldsProps {
  readonly draft: IntakeDraft;
  readonly errors: DraftErrors;
  readonly session: Session;
  readonly onChange: (change: Partial<IntakeDraft>) => void;
}

/** When it came, from whom, and what it says in one line. */
export function ReportFields({ draft, errors, session, onChange }: ReportFieldsProps) {
  const { today } = session;
  const on = readDay(draft.on, today);
  return (
    <div className="stack">
      <div className="field-row">
        <DayField
          label={t('Dag den kom in')}
          value={draft.on}
          onChange={(day) => onChange({ on: day })}
          today={today}
          max={today}
          error={errors['on']}
        />
        <TextField
          label={t('Klockslag')}
          optional
          value={draft.at}
          onChange={(at) => onChange({ at })}
          maxLength={8}
          error={errors['at']}
        />
      </div>
      <CheckField label={term(late.label)} checked={draft.late} onChange={(each) => onChange({ late: each })} />
      <ChoiceField
        label={term(source.label)}
        value={draft.source}
        onChange={(each) => onChange({ source: each })}
        options={optionsOf(source.values)}
        error={errors['source']}
      />
      {draft.source === 'anmalningsskyldig' && (
        <ChoiceField
          label={term(reporter.label)}
          optional
          value={draft.reporter}
          onChange={(each) => onChange({ reporter: each })}
          options={optionsOf(reporter.values)}
        />
      )}
      <div>
        <CheckField
          label={term(violence.label)}
          checked={draft.violence}
          onChange={(each) => onChange({ violence: each })}
        />
        <br />
        <CheckField label={term(acute.label)} checked={draft.acute} onChange={(each) => onChange({ acute: each })} />
        <br />
        <CheckField
          label={term(feedbackRequested.label)}
          checked={draft.feedbackRequested}
          onChange={(each) => onChange({ feedbackRequested: each })}
        />
      </div>
      {on !== null && draft.source !== 'ansokan' && (
        <Banner box tone={draft.violence || draft.acute ? 'warning' : 'info'}>
          {whatFollows(draft, on, today)}
        </Banner>
      )}
      <TextArea
        label={t('En rad om anmälan')}
        optional
        help={t('Hänvisa till journalen för resten. Inga diagnoser och inga omdömen.')}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        maxLength={280}
        error={errors['note']}
      />
      <div className="field-row">
        {session.units.length > 1 && (
          <SelectField
            label={t('Enhet')}
            value={draft.unit}
            onChange={(unit) => onChange({ unit })}
            options={session.units.map((unit) => ({ value: unit.id, label: unit.name }))}
            error={errors['unit']}
          />
        )}
        <SelectField
          label={t('Handläggare')}
          optional
          empty={t('Tilldelas senare')}
          value={draft.responsible}
          onChange={(responsible) => onChange({ responsible })}
          options={session.colleagues.map((each) => ({ value: each.id, label: each.name }))}
          error={errors['responsible']}
        />
      </div>
    </div>
  );
}

/** SoL (2025:400) 20:1: assessed at once, by practice the day after when it came late; HSLF-FS 2022:39: violence, inquire without delay. */
function whatFollows(draft: IntakeDraft, on: LocalDate, today: LocalDate): string {
  const last = draft.late ? addDays(on, 1) : on;
  const assessment =
    last < today
      ? t('Skyddsbedömningen skulle ha gjorts senast {day}. Gör den nu.', { day: nearDay(last, today) })
      : t('Skyddsbedömningen ska göras senast {day}.', { day: nearDay(last, today) });
  return draft.violence
    ? `${assessment} ${t('Vid misstanke om våld ska utredning inledas utan dröjsmål.')}`
    : assessment;
}
