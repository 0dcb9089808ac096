import { Button } from '../../ui/button.js';
import { Dialog, DialogActions } from '../../ui/dialog.js';

export function SampleDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Logga ett steg" onClose={onClose}>
      <p>Fokus går in i dialogen, stannar där och kommer tillbaka till knappen. Esc stänger.</p>
      <DialogActions>
        <Button variant="quiet" onPress={onClose}>
          Avbryt
        </Button>
        <Button variant="primary" onPress={onClose}>
          Klart
        </Button>
      </DialogActions>
    </Dialog>
  );
}
