// A question in place for what cannot be undone. It replaces the button that asked.
import { useState, type ReactNode } from 'react';
import { KeyedButton } from '#components/words/keyed-button.tsx';

export interface ConfirmProps {
  /** The button's words. */
  verb: string;
  /** What will happen, in a sentence. */
  sentence: ReactNode;
  onConfirm: () => void;
  keyName?: string;
}

/** First press asks, second does. Escape and "Leave it" go back, with focus where it was. */
export const Confirm = ({ verb, sentence, onConfirm, keyName }: ConfirmProps) => {
  const [isAsking, setAsking] = useState(false);
  const back = (): void => setAsking(false);
  if (!isAsking)
    return (
      <KeyedButton onPress={() => setAsking(true)} {...(keyName ? { keyName } : {})}>
        {verb}
      </KeyedButton>
    );
  return (
    <div className="confirm" role="group" aria-label={verb} onKeyDown={({ key }) => key === 'Escape' && back()}>
      <p>{sentence}</p>
      <div className="pair">
        <KeyedButton look="edge" onPress={onConfirm}>
          {verb}
        </KeyedButton>
        <KeyedButton look="edge" onPress={back} ref={(button) => button?.focus()}>
          Leave it
        </KeyedButton>
      </div>
    </div>
  );
};
