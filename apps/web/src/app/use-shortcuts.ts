import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isShortcut } from '../ui/shortcuts.js';

/** `n` a new report, `/` the search, wherever one is. */
export function useShortcuts(mayRegister: boolean): void {
  const navigate = useNavigate();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isShortcut(event)) return;
      if (event.key === '/') document.querySelector<HTMLInputElement>('[data-search]')?.focus();
      else if (event.key === 'n' && mayRegister) void navigate({ to: '/ny-anmalan' });
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, mayRegister]);
}
