import '../../ui/field.css';
import './search.css';
import { Search } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

const SearchCombobox = lazy(() => import('./search-combobox.js').then((m) => ({ default: m.SearchCombobox })));

export const SEARCH_LABEL = 'Sök ärende';
export const SEARCH_HINT = 'Dnr, namn eller personnummer';

/** A field that becomes a combobox as soon as it is entered; what was typed until then comes along. */
export function SearchBox() {
  const [entered, setEntered] = useState(false);
  const [text, setText] = useState('');
  const waiting = (
    <search className="search">
      <Search className="icon" aria-hidden />
      <input
        className="input"
        data-search
        aria-label={SEARCH_LABEL}
        value={text}
        onFocus={() => setEntered(true)}
        onChange={(event) => setText(event.target.value)}
        placeholder={SEARCH_HINT}
        autoComplete="off"
        spellCheck={false}
      />
    </search>
  );
  if (!entered) return waiting;
  return (
    <Suspense fallback={waiting}>
      <SearchCombobox
        typed={text}
        onLeave={() => {
          setEntered(false);
          setText('');
        }}
      />
    </Suspense>
  );
}
