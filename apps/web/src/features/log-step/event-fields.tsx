/** The form of an event: which thing is meant, when, who decided, the fields of its type, one line of text. */
import type { CaseView, NextStepView, Session } from '@tavlan/contract';
import type { Body, EventType } from '@tavlan/process';
import { SelectField, TextArea, type Option } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { bodiesOf, bodyOptions } from './bodies.js';
import { NOTE_LENGTH, type FieldErrors } from './check-draft.js';
import { fieldsOf, type Draft, type DraftValue } from './draft.js';
import { FieldInput } from './field-input.js';
import { instanceOptions, knownAnswers } from './known-answers.js';
import { WhenFields } from './when-fields.js';

interface EventFieldsProps {
  readonly view: CaseView;
  readonly session: Session;
  readonly draft: Draft;
  readonly type: EventType;
  readonly step: NextStepView | null;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<Draft>) => void;
  /** A correction: the thing meant stays. */
  readonly correcting?: boolean;
}

export function EventFields({
  view,
  session,
  draft,
  type,
  step,
  errors,
  onChange,
  correcting = false,
}: EventFieldsProps) {
  const fields = fieldsOf(type);
  const bodies = bodiesOf(type, step?.bodies ?? null);
  const instances = correcting ? [] : instanceOptions(view, type);
  const firstRequired = fields.find(([, spec]) => spec.required === true)?.[0];
  const put = (name: string, value: DraftValue): void => onChange({ data: { ...draft.data, [name]: value } });
  return (
    <div className="event-fields">
      {instances.length > 1 && (
        <SelectField
          label={t('Gäller')}
          value={draft.ref}
          onChange={(ref) => onChange({ ref })}
          options={instances}
          empty={t('Välj …')}
          error={errors['ref']}
        />
      )}
      <WhenFields draft={draft} today={session.today} errors={errors} onChange={onChange} />
      {bodies !== null && (
        <BodyField bodies={bodies} value={draft.by} onChange={(by) => onChange({ by })} error={errors['by']} />
      )}
      {fields.map(([name, spec]) => (
        <FieldInput
          key={name}
          spec={spec}
          value={draft.data[name]}
          onChange={(value) => put(name, value)}
          today={session.today}
          error={errors[name]}
          options={knownAnswers(name, type, view, session)}
          autoFocus={!correcting && name === firstRequired}
        />
      ))}
      <TextArea
        label={t('En rad')}
        optional
        help={t(
          'Vad som är bra att se på tavlan. Resten hör hemma i journalen; hänvisa dit, till exempel «se journal 19 nov».',
        )}
        value={draft.note}
        onChange={(note) => onChange({ note })}
        maxLength={NOTE_LENGTH}
        autoFocus={!correcting && firstRequired === undefined}
        error={errors['note']}
      />
    </div>
  );
}

interface BodyFieldProps {
  readonly bodies: readonly Body[];
  readonly value: Body | '';
  readonly onChange: (body: Body | '') => void;
  readonly error: string | undefined;
}

function BodyField({ bodies, value, onChange, error }: BodyFieldProps) {
  const options: Option[] = bodyOptions(bodies);
  return (
    <SelectField
      label={t('Vem beslutade')}
      value={value}
      onChange={(chosen) => onChange(chosen as Body | '')}
      options={options}
      empty={t('Vet inte')}
      error={error}
    />
  );
}
