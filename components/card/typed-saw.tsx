// Typing in what was seen where it could not be read: asked where the whole page is unreadable, else offered.
import { useState } from 'react';

interface Props {
  value: string;
  isAsked: boolean;
  fill(words: string): void;
  /** The person left the field: its last word is finished. */
  leave(): void;
}

export const TypedSaw = ({ value, isAsked, fill, leave }: Props) => {
  const [isOpen, setOpen] = useState(isAsked || value !== '');
  if (!isOpen)
    return (
      <button type="button" className="more" onClick={() => setOpen(true)}>
        Type in what you saw
      </button>
    );
  return (
    <>
      <label htmlFor="saw">What you saw</label>
      <textarea
        id="saw"
        rows={1}
        dir="auto"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the person has just asked for it
        autoFocus={!isAsked && value === ''}
        value={value}
        maxLength={20_000}
        placeholder="Type or paste the words that count"
        onChange={({ target }) => fill(target.value)}
        onBlur={leave}
      />
    </>
  );
};
