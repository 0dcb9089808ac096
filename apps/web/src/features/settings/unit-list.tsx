import type { AdministeredUnit } from '@tavlan/contract';
import { Plus } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useAddUnit, useRenameUnit } from '../../api/administration-queries.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Table } from '../../ui/table.js';

export function UnitList({ units }: { readonly units: readonly AdministeredUnit[] }) {
  const [adding, setAdding] = useState(false);
  const [renamed, setRenamed] = useState<AdministeredUnit>();
  const add = useAddUnit();
  const rename = useRenameUnit(renamed?.id ?? '');
  return (
    <>
      <div className="settings-head">
        <p className="soft">{t('En enhet tas aldrig bort: avslutade ärenden hör fortfarande till den.')}</p>
        <Button onPress={() => setAdding(true)}>
          <Plus className="icon" aria-hidden />
          {t('Lägg till enhet')}
        </Button>
      </div>
      <Table
        caption={t('Enheter')}
        hideCaption
        rows={units}
        rowKey={({ id }) => id}
        columns={[
          { head: t('Namn'), cell: ({ name }) => name },
          { head: t('Kortnamn'), cell: ({ id }) => id },
          {
            head: t('Ändra'),
            end: true,
            cell: (unit) => (
              <Button small onPress={() => setRenamed(unit)}>
                {t('Byt namn')}
                <span className="sr-only"> {unit.name}</span>
              </Button>
            ),
          },
        ]}
      />
      {adding && <UnitName title={t('Lägg till enhet')} name="" save={add} onClose={() => setAdding(false)} />}
      {renamed && (
        <UnitName title={t('Byt namn')} name={renamed.name} save={rename} onClose={() => setRenamed(undefined)} />
      )}
    </>
  );
}

interface UnitNameProps {
  readonly title: string;
  readonly name: string;
  readonly save: ReturnType<typeof useAddUnit>;
  readonly onClose: () => void;
}

function UnitName({ title, name: before, save, onClose }: UnitNameProps) {
  const [name, setName] = useState(before);
  const close = () => {
    save.reset();
    onClose();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() === '' || save.isPending) return;
    save.mutate({ name }, { onSuccess: close });
  };
  const refused = save.isError ? (fieldError(save.error, 'name') ?? errorText(save.error)) : undefined;
  return (
    <Dialog title={title} onClose={close} size="small" holds={name !== before}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField label={t('Namn')} value={name} onChange={setName} autoFocus maxLength={100} error={refused} />
        <DialogActions>
          <Button type="submit" variant="primary" pending={save.isPending} disabled={name.trim() === ''}>
            {save.isPending ? t('Sparar …') : t('Spara')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
