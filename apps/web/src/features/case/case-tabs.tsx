/** Board or timeline: the same content twice. On paper it is always the timeline. */
import type { CaseView, RegisteredEvent } from '@tavlan/contract';
import type { LocalDate } from '@tavlan/process';
import { LayoutGrid, List } from 'lucide-react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { t } from '../../ui/language/text.js';
import { NoteDetails } from './note-details.js';
import { Timeline } from './timeline.js';
import { Whiteboard } from './whiteboard.js';

interface CaseTabsProps {
  readonly tab: 'tavla' | 'tidslinje';
  readonly onTab: (tab: 'tavla' | 'tidslinje') => void;
  readonly view: CaseView;
  readonly today: LocalDate;
  readonly onLog: (start: string) => void;
  readonly onCorrect: (entry: RegisteredEvent) => void;
}

export function CaseTabs({ tab, onTab, view, today, onLog, onCorrect }: CaseTabsProps) {
  return (
    <Tabs
      className="case-tabs"
      selectedKey={tab}
      onSelectionChange={(key) => onTab(key === 'tidslinje' ? 'tidslinje' : 'tavla')}
    >
      <TabList className="case-tab-list no-print" aria-label={t('Visa ärendet som')}>
        <Tab id="tavla" className="case-tab">
          <LayoutGrid className="icon" aria-hidden /> {t('Tavla')}
        </Tab>
        <Tab id="tidslinje" className="case-tab">
          <List className="icon" aria-hidden /> {t('Tidslinje')}
        </Tab>
      </TabList>
      <TabPanel id="tavla" className="case-panel case-panel-board no-print">
        <Whiteboard
          view={view}
          today={today}
          details={(node, close) => (
            <NoteDetails node={node} view={view} today={today} onClose={close} onLog={onLog} onCorrect={onCorrect} />
          )}
        />
      </TabPanel>
      <TabPanel id="tidslinje" className="case-panel">
        <Timeline view={view} today={today} onCorrect={onCorrect} />
      </TabPanel>
      {tab === 'tavla' && (
        <div className="only-print" aria-hidden>
          <Timeline view={view} today={today} onCorrect={onCorrect} />
        </div>
      )}
    </Tabs>
  );
}
