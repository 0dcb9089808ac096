import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

/** On another page the focus goes to its content, unless the page has put it somewhere itself. */
export function useFocusOnArrival(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onRendered', ({ pathChanged }) => {
        const nowhere = document.activeElement === null || document.activeElement === document.body;
        if (pathChanged && nowhere) document.getElementById('main')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
