/** What is said once something has gone in, with the way back. */
import type { CaseView } from '@tavlan/contract';
import { EVENTS, type LocalDate } from '@tavlan/process';
import { useCorrectEvent } from '../../api/mutations.js';
import { errorText, isProblem } from '../../api/problem-error.js';
import { nearDay } from '../../ui/day-words.js';
import { LOCALE } from '../../ui/language/language.js';
import { t, term } from '../../ui/language/text.js';
import { recordedText } from '../../ui/recorded-text.js';
import { say } from '../../ui/toast-queue.js';
import { byAwaited } from './step-choices.js';

/** Goes into the register, which is in Swedish. */
const UNDONE = 'Ångrat direkt efter loggning';

export function useSaved(id: string, today: LocalDate) {
  const correct = useCorrectEvent(id);
  const undo = async (ref: string, version: number): Promise<void> => {
    const send = (at: number) => correct.mutateAsync({ body: { ref, version: at, reason: UNDONE, void: true } });
    try {
      await send(version).catch((error: unknown) => {
        // Undoing one's own entry is right whatever others have logged since.
        const now = isProblem(error, 'stale-version') ? error.problem?.version : undefined;
        if (now === undefined) throw error;
        return send(now);
      });
      say(t('Ångrat. Rättelsen står kvar i ärendets historik.'));
    } catch (error) {
      say(t('Det gick inte att ångra. {problem}', { problem: errorText(error) }));
    }
  };
  return {
    logged: (view: CaseView): void => {
      const entry = view.events.reduce<CaseView['events'][number] | undefined>(
        (last, one) => (last === undefined || one.seq > last.seq ? one : last),
        undefined,
      );
      if (entry === undefined) return;
      // Jäv once declared is not taken back by the one who may have lost sight of the case with it.
      if (entry.type === 'jav-anmalt') say(savedText(view, entry, today));
      else say(savedText(view, entry, today), { act: () => void undo(entry.id, view.version) });
    },
    corrected: (): void => say(t('Rättat. Det gamla står kvar, överstruket, i tidslinjen.')),
  };
}

/** "Sparat kl. 10.42. Utredning inledd. Nästa: informera berörda, senast i dag." */
export function savedText(view: CaseView, entry: CaseView['events'][number], today: LocalDate): string {
  const next = [...view.nextSteps].sort(byAwaited)[0];
  const lastDay = next?.awaited?.lastDay ?? null;
  const time = recordedText(entry.recordedAt).time;
  const title = term(EVENTS[entry.type].title);
  if (next === undefined || lastDay === null) return t('Sparat {time}. {title}.', { time, title });
  const wanted = term(next.act);
  const said = { time, title, act: wanted.charAt(0).toLocaleLowerCase(LOCALE) + wanted.slice(1), day: nearDay(lastDay, today) }; // prettier-ignore
  return lastDay < today
    ? t('Sparat {time}. {title}. Nästa: {act}, skulle ha gjorts senast {day}.', said)
    : t('Sparat {time}. {title}. Nästa: {act}, senast {day}.', said);
}
