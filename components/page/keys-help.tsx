// All keys, and the switch for single letters (WCAG 2.1.4).
import { useState } from 'react';
import { Floating } from '#components/page/floating.tsx';
import { KeyList, type KeyLine } from '#components/words/key-list.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';

/** The key of this computer for what has no letter. */
export const control = navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl';

/** Keys that are no single letter work even where those are switched off. */
const groups: readonly [heading: string, keys: readonly KeyLine[]][] = [
  [
    'In the list',
    [
      ['j ↓', 'Next judgment'],
      ['k ↑', 'Judgment before'],
      ['Enter', 'Go to the sheet'],
      ['x', 'Choose it, among several'],
      ['s', 'Go through those that are chosen, one by one'],
      ['/', 'Search'],
    ],
  ],
  [
    'With the sheet',
    [
      ['b', 'Exact text, and back'],
      ['a', 'Agree'],
      ['o', 'Choose who gets it, where you joined several organisations'],
      ['p', 'Keep to myself'],
      ['e', 'Edit'],
      ['h', 'Hide what is selected, or choose words; show what a chip hides'],
      ['z', 'Undo the agreement'],
    ],
  ],
  [
    'On the card',
    [
      ['1 – 9', 'Answer the question, while Why is empty'],
      ['0', 'Cannot judge'],
      ['Shift Tab', 'The kinds, then a letter'],
      ['Enter', 'Keep'],
      ['Esc', 'Leave as a draft'],
      [`${control} /`, 'All keys, on the card'],
    ],
  ],
  [
    'Everywhere',
    [
      [`${control} K`, 'Find an action, a place or a judgment'],
      ['?', 'These keys'],
      ['Esc', 'Back out'],
    ],
  ],
];

export interface KeysHelpProps {
  hasLetters: boolean;
  onLetters: (isOn: boolean) => void;
  onClose: () => void;
}

/** A dialog; Escape closes it. */
export const KeysHelp = ({ hasLetters, onLetters, onClose }: KeysHelpProps) => {
  // Shown at once; the background remembers it.
  const [isOn, setOn] = useState(hasLetters);
  return (
    <Floating name={{ id: 'keys-heading' }} className="keys-help" onClose={onClose}>
      <h2 id="keys-heading">Keys</h2>
      {groups.map(([heading, keys]) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <KeyList keys={keys} />
        </section>
      ))}
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
        {/* With the page's name: a bare place that is out of view counts as a link that skips to it. */}
        <a href="dashboard.html#welcome" onClick={onClose}>
          Show the first steps again
        </a>
      </p>
      <KeyedButton look="edge" onPress={onClose} keyName="Esc">
        Close
      </KeyedButton>
    </Floating>
  );
};
