// The person's own list of words that every sheet points out: customers, projects, colleagues. It stays on this device.
import { useId, useState } from 'react';

export interface ListedWordsProps {
  words: readonly string[];
  onList: (words: string[]) => void;
}

/** One word or name a line; saved when the field is left. */
export const ListedWords = ({ words, onList }: ListedWordsProps) => {
  const id = useId();
  const [typed, setTyped] = useState(words.join('\n'));
  const save = (): void => {
    const listed = typed
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    if (listed.join('\n') !== words.join('\n')) onList(listed);
  };
  return (
    <details className="listed-words">
      <summary>Words to point out on every sheet: {words.length}</summary>
      <div className="field">
        <label htmlFor={id}>One a line, such as customers, projects, colleagues</label>
        <textarea
          id={id}
          name="listed-words"
          rows={4}
          maxLength={20_000}
          spellCheck={false}
          dir="auto"
          value={typed}
          aria-describedby={`${id}-hint`}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          onBlur={save}
        />
        <p id={`${id}-hint`} className="meta">
          They are pointed out and not hidden by themselves. The list stays on this device.
        </p>
      </div>
    </details>
  );
};
