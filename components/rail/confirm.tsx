// A question in place for what cannot be undone. It replaces the button that asked.
import { useEffect, useRef, useState, type ReactNode } from 'react';
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
  const leaveIt = useRef<HTMLButtonElement>(null);
  // Once, when it asks: the screen around it is drawn anew while time passes, and the person may have moved on.
  useEffect(() => {
    if (isAsking) leaveIt.current?.focus();
  }, [isAsking]);
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
        <KeyedButton look="edge" onPress={back} ref={leaveIt}>
          Leave it
        </KeyedButton>
      </div>
    </div>
  );
};
