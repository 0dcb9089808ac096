/** Whether what is written is safe: said quietly as long as it is, plainly when it is not. */
import { t } from './language/text.js';
import { recordedText } from './recorded-text.js';

interface DraftStateProps {
  readonly state: 'saving' | 'saved' | 'waiting' | 'signed-out' | 'refused';
  readonly savedAt: string | null;
}

export function DraftState({ state, savedAt }: DraftStateProps) {
  const told = textOf(state, savedAt);
  return (
    <span className={state === 'saving' || state === 'saved' ? 'draft-state soft' : 'draft-state flag'} role="status">
      {told}
    </span>
  );
}

function textOf(state: DraftStateProps['state'], savedAt: string | null): string {
  switch (state) {
    case 'saving':
      return t('Utkastet sparas …');
    case 'saved':
      return savedAt === null
        ? t('Utkastet är sparat.')
        : t('Utkastet är sparat {time}.', { time: recordedText(savedAt).time });
    case 'waiting':
      return t('Ingen kontakt med servern. Utkastet sparas när kontakten är tillbaka.');
    case 'signed-out':
      return t('Du är utloggad. Utkastet sparas när du har loggat in igen i den här fliken.');
    case 'refused':
      return t('Utkastet kan inte sparas. Det finns kvar så länge fliken är öppen.');
  }
}
