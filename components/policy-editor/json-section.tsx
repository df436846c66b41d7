// A section as JSON. What is right goes into the draft with each key; what is not stays as it is typed, with what is wrong and where.
import { useEffect, useId, useRef } from 'react';
import { WrongPlaces } from '#components/words/wrong-places.tsx';

export interface JsonSectionProps {
  title: string;
  text: string;
  /** What is wrong with it, place by place; empty where nothing is. */
  wrong: readonly string[];
  onType: (text: string) => void;
  /** Back to the sentences. */
  onLeave: () => void;
}

export const JsonSection = ({ title, text, wrong, onType, onLeave }: JsonSectionProps) => {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <div className="field policy-json">
      <label htmlFor={id}>{title} as JSON</label>
      <textarea
        id={id}
        ref={field}
        className="exact"
        spellCheck={false}
        aria-invalid={wrong.length > 0 || undefined}
        value={text}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
        onKeyDown={({ key, nativeEvent }) => {
          if (key === 'Escape' && !nativeEvent.isComposing) onLeave();
        }}
      />
      <WrongPlaces
        wrong={wrong}
        sentence="This is no such section yet. The draft is as it was before, and what you type here is kept. Mend these places."
      />
    </div>
  );
};
