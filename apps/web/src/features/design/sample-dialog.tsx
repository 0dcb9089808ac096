import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';
import { t } from '../../ui/language/text.js';

export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={t('Logga ett steg')} onClose={onClose}>
      <p>{t('Fokus går in i dialogen, stannar där och kommer tillbaka till knappen. Esc stänger.')}</p>
      <DialogActions>
        <Button variant="quiet" onPress={onClose}>
          {t('Avbryt')}
        </Button>
        <Button variant="primary" onPress={onClose}>
          {t('Klart')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
