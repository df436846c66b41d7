// What is hidden in whatever leaves, and that nobody can show again: recognised personal data, and words of a list.
import { useId } from 'react';
import type { SectionProps } from '#components/policy-editor/section.ts';
import { ManySlot, Sentence } from '#components/policy-editor/slot.tsx';
import { floorNames, type Policy } from '#lib/policy/policy.ts';
import { wordsFor } from '#lib/privacy/hand-sorts.ts';

const options = floorNames.map((name) => [name, wordsFor(name)] as const);

const linesIn = (text: string): string[] => (text === '' ? [] : text.split('\n'));

export const HiddenSection = ({ draft: { alwaysHidden, hiddenWords }, onChange }: SectionProps) => {
  const id = useId();
  const tidy = (): void =>
    onChange({ hiddenWords: [...new Set(hiddenWords.map((word) => word.trim()).filter((word) => word !== ''))] });
  return (
    <>
      <Sentence>
        {'Where it is recognised, nobody can show again: '}
        <ManySlot
          named="What stays hidden"
          part="alwaysHidden"
          chosen={alwaysHidden}
          options={options}
          none="nothing beyond secrets"
          onChange={(next) => onChange({ alwaysHidden: next as Policy['alwaysHidden'] })}
        />
        .
      </Sentence>
      <p className="meta">
        Passwords, keys and card numbers are never stored at all. Other personal data is hidden beforehand, and the person may
        show it again unless it stands here.
      </p>
      <div className="field">
        <label htmlFor={id}>Words that are always hidden, one a line</label>
        <textarea
          id={id}
          className="words"
          dir="auto"
          rows={4}
          data-part="hiddenWords"
          placeholder={'Projekt Ö\nKim Larsen'}
          value={hiddenWords.join('\n')}
          onChange={({ currentTarget }) => onChange({ hiddenWords: linesIn(currentTarget.value) })}
          onBlur={tidy}
        />
        <p className="meta">Hidden wherever they stand whole, in capitals or not.</p>
      </div>
    </>
  );
};
