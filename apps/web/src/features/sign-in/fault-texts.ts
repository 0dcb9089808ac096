import type { SignInFault } from '@tavlan/contract';
import { t } from '../../ui/language/text.js';

/** Why signing in by the identity provider came to nothing, and what to do about it. */
export const FAULT_TEXTS: Readonly<Record<SignInFault, string>> = {
  avbrutet: t('Inloggningen avbröts. Försök igen när du vill.'),
  foraldrat: t('Inloggningen tog för lång tid eller var redan använd. Logga in på nytt.'),
  'stammer-inte': t('Svaret från kommunens inloggning stämde inte. Logga in på nytt från den här sidan.'),
  nere: t('Kommunens inloggning svarar inte just nu. Försök igen om en stund.'),
  okand: t('Du har inget konto i Tavlan. Be systemförvaltaren lägga upp dig.'),
  stangt: t('Ditt konto i Tavlan är stängt. Hör av dig till systemförvaltaren.'),
  'utan-roll': t('Du har ingen roll i Tavlan i dag. Hör av dig till din chef eller systemförvaltaren.'),
  'for-svag': t('Du behöver logga in med e-legitimation eller kort. Välj det sättet och försök igen.'),
  felinstallt: t(
    'Tavlan och kommunens inloggning är inte rätt inställda för varandra. Hör av dig till systemförvaltaren.',
  ),
};
