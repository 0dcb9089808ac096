import type { OpenSession } from '@tavlan/contract';
import { useEndSession } from '../../api/sessions.js';
import { errorText } from '../../api/problem-error.js';
import { Button } from '../../ui/button.js';
import { Chip } from '../../ui/chip.js';
import { t } from '../../ui/language/text.js';
import { recordedText } from '../../ui/recorded-text.js';
import { Table } from '../../ui/table.js';
import { say } from '../../ui/toast-queue.js';

interface SessionTableProps {
  readonly caption: string;
  readonly sessions: readonly OpenSession[];
}

/** When, from where and with what; all but the one that is looked from can be ended. */
export function SessionTable({ caption, sessions }: SessionTableProps) {
  const end = useEndSession();
  const finish = (id: string) =>
    end.mutate(id, {
      onSuccess: () => say(t('Inloggningen är avslutad.')),
      onError: (error) => say(errorText(error)),
    });
  return (
    <Table
      caption={caption}
      hideCaption
      rows={sessions}
      rowKey={(row) => row.id}
      columns={[
        { head: t('Inloggad'), cell: (row) => <Instant at={row.since} /> },
        { head: t('Senast använd'), cell: (row) => <Instant at={row.seen} /> },
        { head: t('Webbläsare'), cell: (row) => row.device ?? t('Okänd') },
        { head: t('Nätverk'), cell: (row) => <span className="number">{row.place ?? t('Okänt')}</span> },
        { head: t('Sätt'), cell: (row) => (row.by === 'oidc' ? t('Kommunens inloggning') : t('Lösenord i Tavlan')) },
        {
          head: t('Avsluta'),
          cell: (row) =>
            row.current ? (
              <Chip>{t('Den här')}</Chip>
            ) : (
              <Button small onPress={() => finish(row.id)} pending={end.isPending && end.variables === row.id}>
                {t('Avsluta')}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Instant({ at }: { readonly at: string }) {
  const { day, time } = recordedText(at);
  return <time dateTime={at} className="number">{`${day} ${time}`}</time>;
}
