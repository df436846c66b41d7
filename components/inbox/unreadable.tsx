// Text that could not be read: shown as it is stored, to copy what is in it, and discarded only by the person.
import { useState } from 'react';
import { Confirm } from '#components/rail/confirm.tsx';
import { KeyedButton } from '#components/words/keyed-button.tsx';
import { VisibleText } from '#components/words/visible-text.tsx';
import type { UnreadableEntry } from '#lib/store/journal.ts';

export interface UnreadableProps {
  entries: readonly UnreadableEntry[];
  /** False where the browser does not let it. */
  copy: (text: string) => Promise<boolean>;
  onDiscard: (key: string) => void;
}

const Entry = ({ value, copy, onDiscard }: { value: unknown; copy: UnreadableProps['copy']; onDiscard: () => void }) => {
  const [said, setSaid] = useState('Copy');
  const text = JSON.stringify(value, null, 2) ?? '';
  return (
    <li>
      <pre role="region" aria-label="Text that could not be read" tabIndex={0}>
        <VisibleText text={text} />
      </pre>
      <KeyedButton
        onPress={() =>
          void copy(text).then((isCopied) => setSaid(isCopied ? 'Copied' : 'Select it to copy: the browser refused'))
        }
      >
        {said}
      </KeyedButton>
      <Confirm
        verb="Discard"
        sentence="It is removed from this device, which is the only place where it is. This cannot be undone."
        onConfirm={onDiscard}
      />
    </li>
  );
};

/** A quiet group at the end of the list; nothing while there is nothing. */
export const Unreadable = ({ entries, copy, onDiscard }: UnreadableProps) =>
  entries.length === 0 ? null : (
    <details className="unreadable">
      <summary>
        <h2>
          Text that could not be read <span className="count">{entries.length}</span>
        </h2>
      </summary>
      <p className="meta">It was typed in a card and is safe here, but this version cannot make a judgment of it.</p>
      <ul>
        {entries.map(({ key, value }) => (
          <Entry key={key} value={value} copy={copy} onDiscard={() => onDiscard(key)} />
        ))}
      </ul>
    </details>
  );
