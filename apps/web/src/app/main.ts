import '../ui/tokens.css';
import '../ui/base.css';
import { language } from '../ui/language/language.js';
import { speak } from '../ui/language/text.js';

/** The words first: texts are read while the modules of the page load. */
async function start(): Promise<void> {
  if (language === 'en') {
    const [terms, texts] = await Promise.all([
      import('../ui/language/en-terms.json'),
      import('../ui/language/en.json'),
    ]);
    speak({ ...terms.default, ...texts.default });
  }
  await import('./application.js');
}

void start();
