import '../../ui/field.css';
import type { Session } from '@tavlan/contract';
import { Clock8, Hand, ListFilter, UserRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, ToggleButton } from '../../ui/button.js';
import type { Option } from '../../ui/field.js';
import { t } from '../../ui/language/text.js';
import { changed, isFiltered, type BoardAddress } from './board-address.js';

const TYPING_MS = 300;

interface BoardFiltersProps {
  readonly session: Session;
  readonly address: BoardAddress;
  readonly words: string;
  readonly onChange: (address: BoardAddress, words: string) => void;
  /** At every key, before the words take effect. */
  readonly onTyped: (text: string) => void;
}

export function BoardFilters({ session, address, words, onChange, onTyped }: BoardFiltersProps) {
  const set = (change: Parameters<typeof changed>[1]) => onChange(changed(address, change), words);
  const flag = (pressed: boolean) => (pressed ? (1 as const) : undefined);
  return (
    <div className="board-filters" role="group" aria-label={t('Urval')}>
      <ToggleButton small selected={address.mina === 1} onChange={(down) => set({ mina: flag(down) })}>
        <UserRound className="icon" aria-hidden />
        {t('Mina')}
      </ToggleButton>
      <ToggleButton small selected={address.roda === 1} onChange={(down) => set({ roda: flag(down) })}>
        <Hand className="icon" aria-hidden />
        {t('Röda')}
      </ToggleButton>
      <ToggleButton small selected={address.sena === 1} onChange={(down) => set({ sena: flag(down) })}>
        <Clock8 className="icon" aria-hidden />
        {t('Sena')}
      </ToggleButton>
      <Choice
        label={t('Handläggare')}
        all={t('Alla handläggare')}
        value={address.mina ? '' : (address.handl ?? '')}
        options={session.colleagues.map((each) => ({ value: each.id, label: each.name }))}
        onChange={(handl) => set({ mina: undefined, handl: handl || undefined })}
      />
      {session.units.length > 1 && (
        <Choice
          label={t('Enhet')}
          all={t('Alla enheter')}
          value={address.enhet ?? ''}
          options={session.units.map((each) => ({ value: each.id, label: each.name }))}
          onChange={(enhet) => set({ enhet: enhet || undefined })}
        />
      )}
      <Words words={words} onTyped={onTyped} onChange={(text) => onChange(address, text)} />
      {isFiltered(address, words) && (
        <Button
          small
          variant="quiet"
          onPress={() => onChange(changed({}, { dag: address.dag, visades: address.visades }), '')}
        >
          {t('Rensa urvalet')}
        </Button>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly options: readonly Option[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, all, value, options, onChange }: ChoiceProps) {
  return (
    <select className="input board-choice" aria-label={label} value={value} onChange={(e) => onChange(e.target.value)}>
      <option value="">{all}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

interface WordsProps {
  readonly words: string;
  readonly onChange: (words: string) => void;
  readonly onTyped: (text: string) => void;
}

/** Free words within the board. They take effect when the typing pauses. */
function Words({ words, onChange, onTyped }: WordsProps) {
  const [text, setText] = useState(words);
  const [known, setKnown] = useState(words);
  const [sent, setSent] = useState(words);
  if (words !== known) {
    setKnown(words);
    // Changed from outside (cleared, or one step back in the history): the field follows. Our own change comes back as sent.
    if (words !== sent) setText(words);
  }
  useEffect(() => onTyped(text), [text, onTyped]);
  useEffect(() => {
    if (text === words) return;
    const timer = setTimeout(() => {
      setSent(text);
      onChange(text);
    }, TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, words, onChange]);
  return (
    <label className="board-words">
      <ListFilter className="icon" aria-hidden />
      <span className="sr-only">{t('Filtrera på ord')}</span>
      <input
        className="input"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('Filtrera')}
        maxLength={100}
        autoComplete="off"
        spellCheck={false}
      />
    </label>
  );
}
