// A dialog of ours: in the middle of the desk, focus held inside and given back, the rest of the page out of reach meanwhile.
import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface FloatingProps {
  /** The heading's id, or words where no heading is shown. */
  name: { id: string } | { words: string };
  className?: string;
  /** Escape, or a press beside it. Without this it goes only when its own buttons say so. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
}

/** Open as long as it is there. */
export const Floating = ({ name, className = '', onClose, children }: FloatingProps) => (
  <ModalOverlay
    className="floating-ground"
    isOpen
    isDismissable={onClose !== undefined}
    isKeyboardDismissDisabled={onClose === undefined}
    onOpenChange={(isOpen) => !isOpen && onClose?.()}
  >
    <Modal className={`floating ${className}`}>
      <Dialog className="floating-content" {...('id' in name ? { 'aria-labelledby': name.id } : { 'aria-label': name.words })}>
        {children}
      </Dialog>
    </Modal>
  </ModalOverlay>
);
