// All keys, and the switch for single letters (WCAG 2.1.4).
import { useEffect, useRef, useState } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';

const keys = [
  ['j, ↓', 'Next judgment'],
  ['k, ↑', 'Judgment before'],
  ['Enter', 'Go to the sheet'],
  ['b', 'Turn the sheet: exact text'],
  ['a', 'Agree'],
  ['p', 'Keep to myself'],
  ['e', 'Edit'],
  ['z', 'Undo the agreement'],
  ['?', 'These keys'],
] as const;

export interface KeysHelpProps {
  hasLetters: boolean;
  onLetters: (isOn: boolean) => void;
  onClose: () => void;
}

/** A dialog; Escape closes it. */
export const KeysHelp = ({ hasLetters, onLetters, onClose }: KeysHelpProps) => {
  const dialog = useRef<HTMLDialogElement>(null);
  // Shown at once; the background remembers it.
  const [isOn, setOn] = useState(hasLetters);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="keys-help" aria-labelledby="keys-heading" onClose={onClose}>
      <h2 id="keys-heading">Keys</h2>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label className="check">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget: { checked } }) => {
            setOn(checked);
            onLetters(checked);
          }}
        />
        <span>Single letters work as keys</span>
      </label>
      <p>
        <a href="#welcome" onClick={onClose}>
          Show the first steps again
        </a>
      </p>
      <KeyedButton look="edge" onPress={onClose} keyName="Esc">
        Close
      </KeyedButton>
    </dialog>
  );
};
