import './toast.css';
import { X } from 'lucide-react';
import { Text } from 'react-aria-components/Text';
import { UNSTABLE_Toast as Toast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastRegion as Region } from 'react-aria-components/Toast'; // prettier-ignore
import { Button, IconButton } from './button.js';
import { t } from './language/text.js';
import { toasts } from './toast-queue.js';

/** Where messages of `say` appear. Stands once, in the shell. */
export function ToastRegion() {
  return (
    <Region queue={toasts} className="toasts" aria-label={t('Meddelanden')}>
      {({ toast }) => (
        <Toast toast={toast} className="toast">
          <ToastContent className="toast-content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              small
              onPress={() => {
                toast.content.undo?.act();
                toasts.close(toast.key);
              }}
            >
              {toast.content.undo.label ?? t('Ångra')}
            </Button>
          )}
          <IconButton
            small
            icon={<X className="icon" />}
            label={t('Stäng meddelandet')}
            onPress={() => toasts.close(toast.key)}
          />
        </Toast>
      )}
    </Region>
  );
}
