import { Button } from '../button.js';
import { chooseLanguage, language, LANGUAGES, type Language } from './language.js';

/** The other language, by its own name: whoever needs it could not read ours. For pages without the user menu. */
export function LanguageChoice() {
  const others = (Object.keys(LANGUAGES) as Language[]).filter((each) => each !== language);
  return others.map((each) => (
    <Button key={each} small variant="quiet" onPress={() => chooseLanguage(each)}>
      <span lang={each}>{LANGUAGES[each]}</span>
    </Button>
  ));
}
