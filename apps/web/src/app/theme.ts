import { t } from '../ui/language/text.js';

export const THEMES = { system: t('Som datorn'), light: t('Ljust'), dark: t('Mörkt') } as const;
export type Theme = keyof typeof THEMES;

const KEY = 'tavlan.theme';

export function currentTheme(): Theme {
  const theme = document.documentElement.dataset['theme'];
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}

/** Kept on this computer only; public/theme.js reads it before the first paint. */
export function chooseTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage may be blocked; the choice then lasts until the page is closed.
  }
}
