/** Choosing what to log: what is awaited on top, everything else by the first letters of its name. */
import type { NextStepView } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { nearDay } from '../../ui/day-words.js';
import { t } from '../../ui/language/text.js';
import { stepGroups, type StepChoice } from './step-choices.js';

interface StepChooserProps {
  readonly nextSteps: readonly NextStepView[];
  readonly today: LocalDate;
  readonly onChoose: (choice: StepChoice) => void;
}

export function StepChooser({ nextSteps, today, onChoose }: StepChooserProps) {
  const [typed, setTyped] = useState('');
  const groups = useMemo(() => stepGroups(nextSteps, today, typed), [nextSteps, today, typed]);
  const byId = new Map(groups.flatMap((group) => group.choices.map((choice) => [choice.id, choice])));
  return (
    <Autocomplete inputValue={typed} onInputChange={setTyped}>
      <SearchField className="step-search" aria-label={t('Sök steg')} autoFocus>
        <Search className="icon" aria-hidden />
        <Input className="input" placeholder={t('Skriv början på det som har hänt')} />
      </SearchField>
      <ListBox
        className="step-list"
        aria-label={t('Vad har hänt?')}
        selectionMode="none"
        onAction={(key) => {
          const choice = byId.get(String(key));
          if (choice) onChoose(choice);
        }}
        renderEmptyState={() => (
          <p className="soft">{t('Inget steg heter så. Pröva ett annat ord, eller skriv «anteckning».')}</p>
        )}
      >
        {groups.map((group) => (
          <ListBoxSection key={group.title} id={group.title}>
            <Header className="step-group">{group.title}</Header>
            {group.choices.map((choice) => (
              <ListBoxItem key={choice.id} id={choice.id} textValue={choice.act} className="step-item">
                <StepLine choice={choice} today={today} />
              </ListBoxItem>
            ))}
          </ListBoxSection>
        ))}
      </ListBox>
    </Autocomplete>
  );
}

function StepLine({ choice, today }: { readonly choice: StepChoice; readonly today: LocalDate }) {
  const missing = choice.step?.requirements.filter((requirement) => !requirement.met).length ?? 0;
  const awaited = choice.step?.awaited ?? null;
  const lastDay = awaited?.lastDay ?? null;
  return (
    <>
      <span className="step-act">{choice.act}</span>
      {choice.about !== null && <span className="soft">{choice.about}</span>}
      <span className="step-facts">
        {missing > 0 && <span>{t('{n, plural, one {1 sak saknas} other {{n} saker saknas}}', { n: missing })}</span>}
        {lastDay !== null && (
          <span className={lastDay < today ? 'flag' : undefined}>
            {t('senast {day}', { day: nearDay(lastDay, today) })}
          </span>
        )}
      </span>
    </>
  );
}
