import type { SearchHit } from '@tavlan/contract';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { errorText } from '../../api/problem-error.js';
import { SEARCH_FROM, searchQuery } from '../../api/queries.js';
import { t } from '../../ui/language/text.js';
import { useSettled } from '../../ui/use-settled.js';
import { hitPlace } from '../../ui/hit-place.js';
import { SEARCH_HINT, SEARCH_LABEL } from './search-box.js';

/** Found cases as one types; Enter goes to the chosen one. The words searched for never come into the address. */
export function SearchCombobox({ typed, onLeave }: { readonly typed: string; readonly onLeave: () => void }) {
  const navigate = useNavigate();
  const [text, setText] = useState(typed);
  const asked = useSettled(text, 200);
  const { data, error, isFetching } = useQuery(searchQuery(asked));
  const hits = asked.trim().length < SEARCH_FROM ? [] : (data?.hits ?? []);
  const open = (id: unknown) => {
    const hit = hits.find((each) => each.id === id);
    if (!hit) return;
    // The list and its hold on the focus go away with the field, before the case is shown.
    onLeave();
    void navigate({ to: '/arende/$id', params: { id: hit.id } });
  };
  return (
    <ComboBox
      className="search"
      aria-label={SEARCH_LABEL}
      items={hits}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={open}
      allowsEmptyCollection
      allowsCustomValue
      menuTrigger="input"
    >
      <search className="search-frame">
        <Search className="icon" aria-hidden />
        <Input className="input" data-search autoFocus placeholder={SEARCH_HINT} spellCheck={false} />
      </search>
      <Popover className="search-list" offset={4}>
        <ListBox<SearchHit>
          renderEmptyState={() => (
            <p className="search-none">
              {emptyText(asked, isFetching, error)}{' '}
              {asked.trim().length >= SEARCH_FROM && !isFetching && !error && (
                <Link
                  to="/nodoppning"
                  // The list goes away with the focus, before a click is over.
                  onPointerDown={() => {
                    onLeave();
                    void navigate({ to: '/nodoppning' });
                  }}
                >
                  {t('Nödöppna')}
                </Link>
              )}
            </p>
          )}
        >
          {(hit) => <Hit hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function emptyText(asked: string, fetching: boolean, error: unknown): string {
  if (asked.trim().length < SEARCH_FROM) return t('Skriv minst två tecken.');
  if (error) return errorText(error);
  return fetching ? t('Söker …') : t('Inget ärende som du har tillgång till.');
}

const WHY = { dnr: t('Träff på dnr'), namn: t('Träff på namn'), personnummer: t('Träff på personnummer') } as const;

function Hit({ hit }: { readonly hit: SearchHit }) {
  const name = hit.name ?? t('Namn visas inte');
  return (
    <ListBoxItem id={hit.id} className="search-hit" textValue={`${hit.dnr} ${name}`} isDisabled={hit.column === null}>
      <span className="number">{hit.dnr}</span>
      <span className="search-hit-name">{name}</span>
      <span className="number soft">{hit.born ?? ''}</span>
      <span className="search-hit-more">
        {[hitPlace(hit), hit.responsible, WHY[hit.why]].filter(Boolean).map((part) => (
          <span key={part}>{part} </span>
        ))}
      </span>
    </ListBoxItem>
  );
}
