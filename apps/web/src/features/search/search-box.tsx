import '../../ui/field.css';
import './search.css';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../ui/language/text.js';
import type { SearchCombobox } from './search-combobox.js';

export const SEARCH_LABEL = t('Sök ärende');
export const SEARCH_HINT = t('Dnr, namn eller personnummer');

/**
 * A field that becomes a combobox once it has been entered. The same field stands until the combobox is there, so that
 * nothing typed meanwhile is lost, or taken for a shortcut.
 */
export function SearchBox() {
  const [entered, setEntered] = useState<typeof SearchCombobox>();
  const [text, setText] = useState('');
  const leave = () => {
    setEntered(undefined);
    setText('');
  };
  const enter = () =>
    void import('./search-combobox.js').then(
      (module) => setEntered(() => module.SearchCombobox),
      // Out of reach: it is asked for again when the field is entered again.
      () => undefined,
    );
  const Entered = entered;
  if (Entered) return <Entered typed={text} onLeave={leave} />;
  return (
    <search className="search">
      <Search className="icon" aria-hidden />
      <input
        className="input"
        data-search
        aria-label={SEARCH_LABEL}
        value={text}
        onFocus={enter}
        onChange={(event) => setText(event.target.value)}
        placeholder={SEARCH_HINT}
        autoComplete="off"
        spellCheck={false}
      />
    </search>
  );
}
