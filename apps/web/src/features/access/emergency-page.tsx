/** Nödöppning: a case one may not see, for thirty minutes and for a reason that somebody else reads. */
import { useNavigate } from '@tanstack/react-router';
import { useState, type SyntheticEvent } from 'react';
import { useOpenInEmergency } from '../../api/dated-access.js';
import { errorText, fieldError } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { DialogActions } from '../../ui/dialog.js';
import { TextArea, TextField } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { Page, Panel } from '../../ui/page.js';
import { Banner } from '../../ui/state.js';
import { say } from '../../ui/toast-queue.js';

export function EmergencyPage() {
  const navigate = useNavigate();
  const open = useOpenInEmergency();
  const [about, setAbout] = useState('');
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setAsked(true);
    if (about.trim().length < 2 || reason.trim().length < 10 || open.isPending) return;
    open.mutate(
      { about: about.trim(), reason: reason.trim() },
      {
        onSuccess: ({ id, until }) => {
          say(until === null ? t('Du har redan tillgång till ärendet.') : t('Ärendet är öppet för dig i trettio minuter.'));
          void navigate({ to: '/arende/$id', params: { id } });
        },
      },
    );
  };
  return (
    <Page heading={t('Nödöppning')} title={t('Nödöppning')} width="narrow">
      <Panel>
        <form className="stack" onSubmit={submit} noValidate>
          <p>
            {t('Öppna ett ärende som du inte har tillgång till, när ett barn behöver hjälp nu. Du ser det i trettio minuter. Den som ansvarar för ärendet och chefen ser det genast, och någon av dem granskar det.')}
          </p>
          {open.isError && (
            <Banner tone="problem" box>
              {errorText(open.error)}
            </Banner>
          )}
          <TextField
            label={t('Dnr eller personnummer')}
            value={about}
            onChange={setAbout}
            autoFocus
            error={fieldError(open.error, 'about') ?? (asked && about.trim().length < 2 ? t('Skriv dnr eller personnummer.') : undefined)}
          />
          <TextArea
            label={t('Varför')}
            value={reason}
            onChange={setReason}
            error={fieldError(open.error, 'reason') ?? (asked && reason.trim().length < 10 ? t('Skriv varför, med minst tio tecken.') : undefined)}
          />
          <DialogActions>
            <Button type="submit" variant="primary" pending={open.isPending}>
              {open.isPending ? t('Öppnar …') : t('Öppna i trettio minuter')}
            </Button>
          </DialogActions>
        </form>
      </Panel>
    </Page>
  );
} // prettier-ignore
