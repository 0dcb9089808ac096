/** The language of the interface. What is recorded, and the law's own words in the answers of the service, stay Swedish. */
export const LANGUAGES = { sv: 'Svenska', en: 'English' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'tavlan.language';

/** Swedish, until somebody chooses otherwise on this computer. */
export const language: Language = chosen();

/** Of days, times and sorting, for Intl. */
export const LOCALE = language === 'en' ? 'en-GB' : 'sv-SE';

/** Texts are read while modules load, so that a change means a new load of the page. */
export function chooseLanguage(wanted: Language): void {
  localStorage.setItem(KEY, wanted);
  window.location.reload();
}

function chosen(): Language {
  try {
    return typeof localStorage !== 'undefined' && localStorage.getItem(KEY) === 'en' ? 'en' : 'sv';
  } catch {
    // Storage may be blocked.
    return 'sv';
  }
}
