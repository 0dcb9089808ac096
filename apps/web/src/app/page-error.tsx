import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { errorText, isProblem } from '../api/problem-error.js';
import { t } from '../ui/language/text.js';
import { PRODUCT } from '../ui/product.js';
import { ErrorState, NoAccessState } from '../ui/state.js';

/** The last resort of a page: says what happened, loses nothing that was saved, and offers to try again. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <main id="main" className="page">
      <title>{PRODUCT}</title>
      {isProblem(error, 'not-found') ? (
        <NoAccessState />
      ) : isProblem(error, 'offline', 'timeout') ? (
        <ErrorState title={t('Ingen kontakt med servern')} text={errorText(error)} offline onRetry={retry} />
      ) : isProblem(error, 'not-yours') ? (
        <NoAccessState title={t('Din roll ger inte tillgång till den här sidan.')} />
      ) : (
        <ErrorState title={t('Något gick fel')} text={errorText(error)} onRetry={retry} />
      )}
    </main>
  );
}
