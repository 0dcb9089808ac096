import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './button.js';
import { t } from './language/text.js';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly size?: 'small' | 'medium' | 'wide';
  /** Something typed would be lost: a click beside the dialog does not close it. Escape and the cross still do. */
  readonly holds?: boolean;
}

/** Shown as long as it is rendered. Focus goes in, stays in, and returns to where it came from. */
export function Dialog({ title, onClose, children, size = 'medium', holds = false }: DialogProps) {
  return (
    <ModalOverlay className="dialog-veil" isOpen isDismissable={!holds} onOpenChange={(open) => !open && onClose()}>
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog>
          <div className="dialog-head">
            <Heading slot="title">{title}</Heading>
            <IconButton icon={<X className="icon" />} label={t('Stäng')} onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The row of buttons at the foot of a dialog or a form; the one that does it comes last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className="dialog-actions">{children}</div>;
}
