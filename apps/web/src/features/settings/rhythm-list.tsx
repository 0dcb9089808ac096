import type { LocalRhythm } from '@tavlan/contract';
import { useState, type SyntheticEvent } from 'react';
import { useSetRhythm } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { SelectField, TextField } from '../../ui/field.js';
import { t, term } from '../../ui/language/text.js';
import { Table } from '../../ui/table.js';
import { say } from '../../ui/toast-queue.js';

type Unit = LocalRhythm['length']['unit'];

const UNITS: readonly { value: Unit; label: string }[] = [
  { value: 'days', label: t('dagar') },
  { value: 'weeks', label: t('veckor') },
  { value: 'months', label: t('månader') },
];

function lengthText({ unit, count }: LocalRhythm['length']): string {
  if (unit === 'weeks') return t('{count, plural, one {# vecka} other {# veckor}}', { count });
  if (unit === 'months') return t('{count, plural, one {# månad} other {# månader}}', { count });
  return t('{count, plural, =0 {samma dag} one {# dag} other {# dagar}}', { count });
}

export function RhythmList({ rhythms }: { readonly rhythms: readonly LocalRhythm[] }) {
  const [changed, setChanged] = useState<LocalRhythm>();
  return (
    <>
      <p className="soft">
        {t('Här anger lagen inget antal. Kommunen bestämmer själv, och pågående ärenden räknas om genast.')}
      </p>
      <Table
        caption={t('Kommunens egna riktmärken')}
        hideCaption
        rows={rhythms}
        rowKey={({ clock }) => clock}
        columns={[
          { head: t('Vad'), cell: ({ title }) => term(title) },
          { head: t('Grund'), cell: ({ law }) => law },
          { head: t('Inom'), cell: ({ length }) => lengthText(length) },
          { head: t('Beslutat av'), cell: ({ own }) => (own ? t('Kommunen') : t('Ingen: förval')) },
          {
            head: t('Ändra'),
            end: true,
            cell: (rhythm) => (
              <Button small onPress={() => setChanged(rhythm)}>
                {t('Ändra')}
                <span className="sr-only"> {term(rhythm.title)}</span>
              </Button>
            ),
          },
        ]}
      />
      {changed && <ChangeRhythm key={changed.clock} rhythm={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}

interface ChangeRhythmProps {
  readonly rhythm: LocalRhythm;
  readonly onClose: () => void;
}

function ChangeRhythm({ rhythm: { clock, title, length }, onClose }: ChangeRhythmProps) {
  const set = useSetRhythm(clock);
  const [count, setCount] = useState(String(length.count));
  const [unit, setUnit] = useState<string>(length.unit);
  const chosen = UNITS.find(({ value }) => value === unit)?.value;
  const isNumber = /^\d{1,2}$/.test(count.trim());
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isNumber || chosen === undefined || set.isPending) return;
    set.mutate(
      { unit: chosen, count: Number(count) },
      {
        onSuccess: () => {
          say(t('Sparat. Pågående ärenden är omräknade.'));
          onClose();
        },
      },
    );
  };
  const refused = set.isError ? (fieldError(set.error, 'count') ?? errorText(set.error)) : undefined;
  return (
    <Dialog title={term(title)} onClose={onClose} size="small" holds={count !== String(length.count)}>
      <form className="stack" onSubmit={submit} noValidate>
        <div className="field-row">
          <TextField
            label={t('Inom')}
            value={count}
            onChange={setCount}
            inputMode="numeric"
            autoFocus
            error={refused ?? (isNumber ? undefined : t('Skriv ett heltal från 0 till 60.'))}
          />
          <SelectField label={t('Enhet för tid')} value={unit} onChange={setUnit} options={UNITS} />
        </div>
        <DialogActions>
          <Button type="submit" variant="primary" pending={set.isPending} disabled={!isNumber}>
            {set.isPending ? t('Sparar …') : t('Spara')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
