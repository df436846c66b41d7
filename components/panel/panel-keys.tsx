// The keys of the side panel.
import { useEffect, useRef } from 'react';
import { KeyList } from '#components/words/key-list.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';

const keys = [
  ['j ↓', 'Next case'],
  ['k ↑', 'Case before'],
  ['c', 'Cite it in a judgment of this case'],
  ['d', 'Judge this case differently'],
  ['Enter', 'Open it in the dashboard'],
  ['?', 'These keys'],
] as const;

/** A dialog; Escape closes it. */
export const PanelKeys = ({ onClose }: { onClose: () => void }) => {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys-help" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">Keys</h2>
      <KeyList keys={keys} />
      <p className="meta">Single letters can be switched off in the dashboard, under its own keys.</p>
      <KeyedButton look="edge" onPress={onClose} keyName="Esc">
        Close
      </KeyedButton>
    </dialog>
  );
};
